package dev.rehearse.calibration.csv;

import dev.rehearse.adaptive.item.Response;
import dev.rehearse.calibration.Responses;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Who answered what, from a file.
 *
 * <p>Either a line per person: a column per item with scores, blank or NA for a response that is missing, and perhaps a
 * first column "person". Or a line per response: columns "person", "item" and "score", which is blank for an item that
 * was skipped, and perhaps "seconds".
 *
 * @param itemIds in the order of the file
 * @param persons their responses, by their name or number, in the order of the file
 */
public record ResponseFile(List<String> itemIds, Map<String, List<Response>> persons) {

    private static final String PERSON = "person";
    private static final Set<String> MISSING = Set.of("", "NA");

    /**
     * Reads it.
     *
     * @throws InvalidCsv naming file and line
     */
    public static ResponseFile read(Path file) {
        CsvTable table = CsvTable.read(file);
        return table.columns().containsAll(List.of(PERSON, "item", "score")) ? byResponse(table) : byPerson(table);
    }

    /** For a calibration. */
    public Responses responses() {
        return Responses.of(itemIds, List.copyOf(persons.values()));
    }

    private static ResponseFile byPerson(CsvTable table) {
        int first = table.columns().getFirst().equals(PERSON) ? 1 : 0;
        List<String> itemIds = table.columns().subList(first, table.columns().size());
        if (itemIds.isEmpty() || itemIds.contains("")) {
            throw new InvalidCsv(table.file(), 1, "a column has no name, which must be the id of an item");
        }
        Map<String, List<Response>> persons = new LinkedHashMap<>();
        for (CsvTable.Row row : table.rows()) {
            String person = first == 1 ? row.cells().getFirst() : String.valueOf(persons.size() + 1);
            List<Response> responses = IntStream.range(first, row.cells().size())
                    .filter(i -> !MISSING.contains(row.cells().get(i)))
                    .mapToObj(i -> new Response(
                            table.columns().get(i),
                            score(row, table.columns().get(i), row.cells().get(i))))
                    .toList();
            if (persons.put(person, responses) != null) {
                throw row.invalid("person " + person + " has a line already");
            }
        }
        return new ResponseFile(itemIds, persons);
    }

    private static ResponseFile byResponse(CsvTable table) {
        Map<String, List<Response>> persons = new LinkedHashMap<>();
        Set<String> itemIds = new LinkedHashSet<>();
        Set<List<String>> seen = new HashSet<>();
        for (CsvTable.Row row : table.rows()) {
            String person = cell(table, row, PERSON);
            String item = cell(table, row, "item");
            if (person.isEmpty() || item.isEmpty()) {
                throw row.invalid("person or item is blank");
            }
            if (!seen.add(List.of(person, item))) {
                throw row.invalid("person " + person + " has answered item " + item + " already");
            }
            itemIds.add(item);
            persons.computeIfAbsent(person, _ -> new ArrayList<>()).add(response(table, row, item));
        }
        return new ResponseFile(List.copyOf(itemIds), persons);
    }

    private static Response response(CsvTable table, CsvTable.Row row, String item) {
        String score = cell(table, row, "score");
        Response response =
                MISSING.contains(score) ? Response.skipped(item) : new Response(item, score(row, item, score));
        String seconds = table.columns().contains("seconds") ? cell(table, row, "seconds") : "";
        return MISSING.contains(seconds) ? response : response.in(duration(row, seconds));
    }

    private static Duration duration(CsvTable.Row row, String seconds) {
        try {
            Duration duration =
                    Duration.ofMillis(new BigDecimal(seconds).movePointRight(3).longValue());
            if (!duration.isNegative()) {
                return duration;
            }
        } catch (NumberFormatException _) {
            // The sentence below says what is wrong.
        }
        throw row.invalid("seconds are \"" + seconds + "\", which must be a number that is not negative");
    }

    private static int score(CsvTable.Row row, String item, String text) {
        if (!text.matches("\\d{1,3}")) {
            throw row.invalid("item " + item + " has the score \"" + text + "\", which must be 0, 1, 2, ...");
        }
        return Integer.parseInt(text);
    }

    private static String cell(CsvTable table, CsvTable.Row row, String column) {
        return row.cells().get(table.columns().indexOf(column));
    }
}
