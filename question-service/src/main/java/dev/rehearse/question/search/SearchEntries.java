package dev.rehearse.question.search;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toUnmodifiableSet;

import dev.rehearse.edge.database.Repository;
import dev.rehearse.question.catalog.Difficulty;
import dev.rehearse.question.catalog.Kind;
import dev.rehearse.question.database.Rows;
import dev.rehearse.question.database.Statement;
import dev.rehearse.question.page.CatalogVersion;
import dev.rehearse.question.page.PerState;
import dev.rehearse.question.search.SearchEntry.Value;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The entries of the index without their words, read once per catalog version: filters are counted in memory. */
@Repository
@ApplicationScoped
class SearchEntries {

    private final Rows rows;
    private final PerState<Snapshot> current;

    SearchEntries(Rows rows, CatalogVersion version) {
        this.rows = rows;
        current = new PerState<>(version, this::read);
    }

    /**
     * A version of the index.
     *
     * @param inOrder by the ids of the questions
     * @param values of filters, by number
     * @param names of all values, by filter
     * @param topicTitles of all topics with entries, by slug
     */
    record Snapshot(
            List<SearchEntry> inOrder,
            Map<Integer, SearchEntry> byNumber,
            List<Value> values,
            Map<Filter, Set<String>> names,
            Map<String, String> topicTitles) {

        /** Whether a question has this value of the filter. */
        boolean has(Filter filter, String name) {
            return names.getOrDefault(filter, Set.of()).contains(name);
        }

        /** The entries with these numbers; those added since are left out. */
        List<SearchEntry> of(int[] numbers) {
            return Arrays.stream(numbers)
                    .mapToObj(byNumber::get)
                    .filter(Objects::nonNull)
                    .toList();
        }
    }

    Snapshot current() {
        return current.get();
    }

    private Snapshot read() {
        var values = new FilterValues();
        var entries = rows.list(new Statement().add("""
            SELECT e.question, e.number, e.difficulty, e.kind, t.slug, t.title, k.slug, k.title, e.tags,
                   e.competency ->> 'id', e.competency ->> 'title'
            FROM question.search_entry e
            JOIN question.topic t ON t.slug = e.topic
            JOIN question.section s ON s.path = t.section
            JOIN question.track k ON k.slug = s.track
            ORDER BY e.question\
            """), row -> entry(row, values));
        return new Snapshot(
                entries,
                entries.stream().collect(Collectors.toUnmodifiableMap(SearchEntry::number, Function.identity())),
                values.all(),
                values.all().stream().collect(groupingBy(Value::filter, mapping(Value::name, toUnmodifiableSet()))),
                values.all().stream()
                        .filter(value -> value.filter() == Filter.TOPIC)
                        .collect(Collectors.toUnmodifiableMap(Value::name, Value::title)));
    }

    private static SearchEntry entry(ResultSet row, FilterValues values) throws SQLException {
        var topic = values.of(Filter.TOPIC, row.getString(5), row.getString(6));
        var own = new ArrayList<>(List.of(
                topic,
                values.of(Filter.TRACK, row.getString(7), row.getString(8)),
                values.of(
                        Filter.DIFFICULTY, Difficulty.valueOf(row.getString(3)).word()),
                values.of(Filter.KIND, Kind.valueOf(row.getString(4)).word())));
        for (var tag : (String[]) row.getArray(9).getArray()) {
            own.add(values.of(Filter.TAG, tag));
        }
        var competency = row.getString(10);
        if (competency != null) {
            own.add(values.of(Filter.COMPETENCY, competency, Objects.requireNonNullElse(row.getString(11), "")));
        }
        return new SearchEntry(
                row.getInt(2), row.getObject(1, UUID.class), topic.name(), values.shared(List.copyOf(own)));
    }
}
