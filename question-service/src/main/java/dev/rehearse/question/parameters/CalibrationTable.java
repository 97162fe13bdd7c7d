package dev.rehearse.question.parameters;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import dev.rehearse.edge.problem.ProblemText;
import dev.rehearse.edge.problem.Violation;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;

/** The rows of the file that {@code ./rehearse calibrate} writes: CSV (RFC 4180) below the names of the columns. */
final class CalibrationTable {

    /** Spreadsheets write it in front of UTF-8. */
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private CalibrationTable() {}

    /** The rows; adds what is wrong with the file as a whole, or with the number of cells of a row, to the errors. */
    static List<CalibrationRow> read(byte[] file, List<Violation> errors) {
        var records = records(new String(file, StandardCharsets.UTF_8), errors);
        if (records.isEmpty()) {
            return List.of();
        }
        var columns = records.getFirst().getFields().stream().map(String::strip).toList();
        if (!columns.contains(CalibrationRow.ITEM) || new HashSet<>(columns).size() < columns.size()) {
            errors.add(new Violation("line 1", "parameters.columns", String.join(",", columns)));
            return List.of();
        }
        var rows = new ArrayList<CalibrationRow>();
        records.stream().skip(1).forEach(row -> {
            if (row.getFieldCount() == columns.size()) {
                rows.add(row(columns, row, errors));
            } else {
                errors.add(new Violation(
                        "line " + row.getStartingLineNumber(),
                        ProblemText.of("parameters.cells", "number", columns.size()),
                        String.valueOf(row.getFieldCount())));
            }
        });
        return rows;
    }

    private static List<CsvRecord> records(String file, List<Violation> errors) {
        var text = file.startsWith(BYTE_ORDER_MARK) ? file.substring(BYTE_ORDER_MARK.length()) : file;
        var records = new ArrayList<CsvRecord>();
        try {
            CsvReader.builder()
                    .allowExtraFields(true)
                    .allowMissingFields(true)
                    .ofCsvRecord(text)
                    .forEach(records::add);
        } catch (CsvParseException e) {
            errors.add(Violation.of("body", "parameters.no-csv"));
            return List.of();
        }
        // The reader closes an open quote at the end of the file, so a row would swallow all that follow it.
        boolean isOpen = text.chars().filter(c -> c == '"').count() % 2 == 1;
        if (isOpen || records.size() < 2) {
            errors.add(Violation.of("body", isOpen ? "parameters.no-csv" : "parameters.no-row"));
            return List.of();
        }
        return records;
    }

    private static CalibrationRow row(List<String> columns, CsvRecord row, List<Violation> errors) {
        var cells = new HashMap<String, String>();
        for (int i = 0; i < columns.size(); i++) {
            cells.put(columns.get(i), row.getField(i).strip());
        }
        return new CalibrationRow(row.getStartingLineNumber(), cells, errors);
    }
}
