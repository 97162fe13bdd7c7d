package dev.rehearse.calibration.csv;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Rows of cells below the names of the columns.
 *
 * @param columns names in the order of the file, each once
 */
record CsvTable(Path file, List<String> columns, List<Row> rows) {

    /** The cells of one line, as many as there are columns; blanks around them are taken away. */
    record Row(Path file, long line, List<String> cells) {

        InvalidCsv invalid(String problem) {
            return new InvalidCsv(file, line, problem);
        }
    }

    /** What stands in the first of these columns that is not blank; nothing if there is none. */
    String cell(Row row, String... names) {
        for (String name : names) {
            int index = columns.indexOf(name);
            if (index >= 0 && !row.cells().get(index).isEmpty()) {
                return row.cells().get(index);
            }
        }
        return "";
    }

    static CsvTable read(Path file) {
        List<CsvRecord> records = records(file);
        if (records.isEmpty()) {
            throw new InvalidCsv(file, "there is no line with the names of the columns");
        }
        List<String> columns = stripped(records.getFirst());
        Set<String> seen = new HashSet<>();
        for (String column : columns) {
            if (!seen.add(column)) {
                throw new InvalidCsv(file, 1, "the column \"" + column + "\" is named twice");
            }
        }
        return new CsvTable(
                file,
                columns,
                IntStream.range(1, records.size())
                        .mapToObj(i -> row(file, columns, records.get(i)))
                        .toList());
    }

    private static Row row(Path file, List<String> columns, CsvRecord row) {
        List<String> cells = stripped(row);
        Row result = new Row(file, row.getStartingLineNumber(), cells);
        if (cells.size() != columns.size()) {
            throw result.invalid("it has " + cells.size() + " cells, and there are " + columns.size() + " columns");
        }
        return result;
    }

    private static List<CsvRecord> records(Path file) {
        List<CsvRecord> records = new ArrayList<>();
        try {
            String text = Files.readString(file).replaceFirst("^\uFEFF", "");
            CsvReader.builder()
                    .allowExtraFields(true)
                    .allowMissingFields(true)
                    .ofCsvRecord(text)
                    .forEach(records::add);
            // The reader closes an open quote at the end of the file, so a row would swallow all that follow it.
            if (text.chars().filter(c -> c == '"').count() % 2 == 1) {
                throw new InvalidCsv(file, records.getLast().getStartingLineNumber(), "a quote is never closed");
            }
            return records;
        } catch (CsvParseException e) {
            throw new InvalidCsv(file, records.size() + 1, "text follows a closing quote");
        } catch (NoSuchFileException missing) {
            throw new InvalidCsv(file, "there is no such file");
        } catch (MalformedInputException foreign) {
            throw new InvalidCsv(file, "it is not UTF-8");
        } catch (IOException | UncheckedIOException unreadable) {
            throw new InvalidCsv(file, "it cannot be read: " + unreadable.getMessage());
        }
    }

    private static List<String> stripped(CsvRecord row) {
        return row.getFields().stream().map(String::strip).toList();
    }
}
