package dev.rehearse.formats.csv;

import dev.rehearse.content.model.Kind;
import dev.rehearse.formats.exchange.Slugs;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * A row, which says the same as a content file.
 *
 * @param cells those that are not empty, by column
 */
record CsvRow(int line, Map<String, String> cells) {

    /** In the column {@code ignore}: not even case makes no difference. An empty cell means what is usual. */
    static final String NOTHING = "nothing";

    private static final Set<String> READ_KINDS = Set.of(Kind.OPEN.word(), Kind.CODE.word());

    CsvRow {
        cells = Map.copyOf(cells);
    }

    static CsvRow of(int line, List<String> columns, List<String> cells) {
        var filled = new HashMap<String, String>();
        for (int i = 0; i < Math.min(columns.size(), cells.size()); i++) {
            var cell = FormulaCells.original(cells.get(i).replace("\r\n", "\n").replace('\r', '\n'))
                    .strip();
            if (!cell.isEmpty()) {
                filled.put(columns.get(i), cell);
            }
        }
        return new CsvRow(line, filled);
    }

    String cell(String column) {
        return cells.getOrDefault(column, "");
    }

    /** The slug, made of the title or the prompt if there is none. */
    String name() {
        var slug = cell(Columns.SLUG);
        var title = cell("title");
        return !slug.isEmpty() ? slug : Slugs.of(title.isEmpty() ? cell(Columns.PROMPT) : title);
    }

    /** The content file that says the same. */
    String file(String id) {
        var fields = new HashMap<>(cells);
        fields.put(Columns.ID, id);
        fields.putIfAbsent("difficulty", "medium");
        fields.putIfAbsent("minutes", "2");
        fields.putIfAbsent("tags", "");
        if (READ_KINDS.contains(cell("kind"))) {
            fields.putIfAbsent("title", name());
            fields.putIfAbsent("position", "1");
        }
        if (cell("ignore").equals(NOTHING)) {
            fields.put("ignore", "");
        }
        var front = Columns.FIELDS.stream()
                .filter(fields::containsKey)
                .map(name -> name + ": " + yaml(name, fields.getOrDefault(name, "")) + "\n")
                .collect(Collectors.joining());
        var sections = Columns.SECTIONS.stream()
                .filter(cells::containsKey)
                .map(name -> "## " + name + "\n\n" + cell(name) + "\n\n")
                .collect(Collectors.joining());
        return "---\n" + front + "---\n\n" + cell(Columns.PROMPT) + "\n\n" + sections;
    }

    private static String yaml(String name, String value) {
        return Columns.LISTS.contains(name)
                ? value.lines()
                        .map(String::strip)
                        .filter(Predicate.not(String::isEmpty))
                        .map(CsvRow::quoted)
                        .collect(Collectors.joining(", ", "[", "]"))
                : quoted(value);
    }

    private static String quoted(String text) {
        return '"'
                + text.replace("\\", "\\\\")
                        .replace("\"", "\\\"")
                        .replace("\n", "\\n")
                        .replace("\t", "\\t")
                + '"';
    }
}
