package dev.rehearse.formats.csv;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import dev.rehearse.formats.exchange.BrokenFile;
import dev.rehearse.formats.exchange.ContentText;
import dev.rehearse.formats.exchange.Draft;
import dev.rehearse.formats.exchange.FaultTexts;
import dev.rehearse.formats.exchange.ForeignId;
import dev.rehearse.formats.exchange.QuestionCollector;
import dev.rehearse.formats.exchange.SizeLimit;
import dev.rehearse.formats.exchange.TextLines;
import dev.rehearse.formats.loss.LossTexts;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Reads questions of CSV, row by row below the names of the columns. */
final class CsvQuestions {

    /** The characters of a file that are looked at to see whether commas or semicolons divide its cells. */
    private static final int LOOKED_AT = 4_000;

    private final QuestionCollector questions;
    private @Nullable List<String> columns;
    private int line = 1;

    CsvQuestions(QuestionCollector questions) {
        this.questions = questions;
    }

    void read(InputStream in) throws IOException {
        var text = TextLines.reader(new SizeLimit(in, SizeLimit.MOST_TEXT));
        char separator = separator(text);
        var quotes = new QuoteCounter(text);
        read(quotes, separator);
        // The reader closes an open quote at the end of the file, so a row would swallow all that follow it.
        if (quotes.isOpen()) {
            throw new BrokenFile(line, FaultTexts.of("csv.open-quote"));
        }
        if (columns == null) {
            throw new BrokenFile(1, FaultTexts.of("csv.empty"));
        }
    }

    private void read(QuoteCounter quotes, char separator) throws IOException {
        try {
            CsvReader.builder()
                    .allowExtraFields(true)
                    .allowMissingFields(true)
                    .fieldSeparator(separator)
                    .ofCsvRecord(quotes)
                    .forEach(this::read);
        } catch (CsvParseException e) {
            throw new BrokenFile(line, FaultTexts.of("csv.no-csv"));
        } catch (UncheckedIOException e) {
            if (e.getCause() instanceof CharacterCodingException) {
                throw new BrokenFile(line, FaultTexts.of("csv.wrong-encoding"));
            }
            throw e;
        }
    }

    private static char separator(BufferedReader text) throws IOException {
        text.mark(LOOKED_AT + 1);
        var begin = new char[LOOKED_AT];
        try {
            int read = text.read(begin);
            text.reset();
            var first = read < 0
                    ? ""
                    : new String(begin, 0, read).lines().findFirst().orElse("");
            return first.contains(";") && !first.contains(",") ? ';' : ',';
        } catch (CharacterCodingException e) {
            throw new BrokenFile(1, FaultTexts.of("wrong-encoding"));
        }
    }

    private void read(CsvRecord record) {
        line = Math.toIntExact(record.getStartingLineNumber());
        if (columns == null) {
            columns = columns(record.getFields());
        } else if (!record.getFields().stream().allMatch(String::isBlank)) {
            if (record.getFieldCount() > columns.size()) {
                questions.wrong(
                        line, FaultTexts.of("csv.cells", "cells", record.getFieldCount(), "columns", columns.size()));
            } else {
                read(CsvRow.of(line, columns, record.getFields()));
            }
        }
    }

    private List<String> columns(List<String> names) {
        var found = names.stream().map(CsvQuestions::column).toList();
        var seen = new HashSet<String>();
        for (String name : found) {
            if (!seen.add(name)) {
                questions.wrong(line, FaultTexts.of("csv.column-twice", "name", name));
            } else if (!Columns.ALL.contains(name)) {
                questions.notCarried(line, LossTexts.of("csv.column", "name", name));
            }
        }
        for (String needed : List.of("kind", Columns.PROMPT)) {
            if (!seen.contains(needed)) {
                throw new UncheckedIOException(new BrokenFile(line, FaultTexts.of("csv.no-column", "name", needed)));
            }
        }
        return found;
    }

    /** The name as it is written here, whatever its case. */
    private static String column(String name) {
        var lower = name.strip().toLowerCase(Locale.ROOT);
        return Columns.ALL.stream()
                .filter(known -> known.toLowerCase(Locale.ROOT).equals(lower))
                .findFirst()
                .orElse(name.strip());
    }

    private void read(CsvRow row) {
        var id = row.cell(Columns.ID);
        var text = new ContentText("");
        var known = id.isEmpty() ? row.name() + "\n" + row.cell(Columns.PROMPT) : id;
        var question = text.read(row.file(ForeignId.of("csv", known).toString()), row.name());
        if (question.isEmpty() || !text.complaints().isEmpty()) {
            text.complaints().forEach(complaint -> questions.wrong(row.line(), complaint));
        } else {
            questions.add(new Draft(
                    row.line(),
                    id.isEmpty() ? null : id,
                    row.name(),
                    question.get().profile(),
                    question.get().prompt(),
                    question.get().task()));
        }
    }
}
