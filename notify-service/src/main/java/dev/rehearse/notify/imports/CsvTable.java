package dev.rehearse.notify.imports;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import dev.rehearse.edge.body.TextRules;
import dev.rehearse.edge.problem.HttpProblem;
import dev.rehearse.edge.problem.ProblemText;
import dev.rehearse.edge.problem.Violation;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Comma-separated values (RFC 4180) below a row with the names of the columns. A cell is data, whatever it begins with.
 */
record CsvTable(String text) implements ImportFile {

    static final String TYPE = "text/csv";

    private static final Set<String> COLUMNS = Set.of("email", "scope", "locale", "consentedAt", "evidence");
    /** Spreadsheets write it in front of UTF-8. */
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    @Override
    public List<Entry> entries() {
        var rows = rows();
        if (rows.isEmpty()) {
            return List.of();
        }
        var names = rows.getFirst().getFields();
        if (names.size() != COLUMNS.size() || !COLUMNS.equals(Set.copyOf(names))) {
            throw unusable(rows.getFirst().getStartingLineNumber(), "import.columns", String.join(",", names));
        }
        return rows.stream().skip(1).map(row -> entry(names, row)).toList();
    }

    private List<CsvRecord> rows() {
        var rows = new ArrayList<CsvRecord>();
        var content = text.startsWith(BYTE_ORDER_MARK) ? text.substring(BYTE_ORDER_MARK.length()) : text;
        try {
            CsvReader.builder()
                    .allowExtraFields(true)
                    .allowMissingFields(true)
                    .ofCsvRecord(content)
                    .forEach(rows::add);
        } catch (CsvParseException e) {
            throw unusable(lineAfter(rows), "import.after-quote", null);
        }
        // The reader closes an open quote at the end of the file, so a row would swallow all that follow it.
        if (content.chars().filter(c -> c == '"').count() % 2 == 1) {
            throw unusable(rows.getLast().getStartingLineNumber(), "import.open-quote", null);
        }
        return rows;
    }

    private static long lineAfter(List<CsvRecord> rows) {
        return rows.isEmpty() ? 1 : rows.getLast().getStartingLineNumber() + 1;
    }

    private static UnusableImport unusable(long line, String messageCode, @Nullable String value) {
        return new UnusableImport(List.of(new Violation("line " + line, messageCode, value)));
    }

    private static Entry entry(List<String> names, CsvRecord row) {
        return new Entry(Math.toIntExact(row.getStartingLineNumber()), () -> read(names, row));
    }

    private static ImportLine read(List<String> names, CsvRecord row) {
        if (row.getFieldCount() != names.size()) {
            throw new HttpProblem.InvalidField(
                    "", ProblemText.of("import.cells", "number", names.size()), String.valueOf(row.getFieldCount()));
        }
        return new ImportLine(
                cell(names, row, "email"),
                cell(names, row, "scope"),
                cell(names, row, "locale"),
                cell(names, row, "consentedAt"),
                cell(names, row, "evidence"));
    }

    private static @Nullable String cell(List<String> names, CsvRecord row, String name) {
        var cell = row.getField(names.indexOf(name));
        if (!TextRules.isStorable(cell)) {
            throw new HttpProblem.InvalidField(Violation.of(name, "field.unstorable"));
        }
        return cell.isEmpty() ? null : cell;
    }

    /** Not the addresses: records end up in logs. */
    @Override
    public String toString() {
        return "CsvTable";
    }
}
