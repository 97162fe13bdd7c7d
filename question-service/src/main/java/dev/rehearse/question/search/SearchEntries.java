package dev.rehearse.question.search;

import dev.rehearse.edge.database.Repository;
import dev.rehearse.question.catalog.Difficulty;
import dev.rehearse.question.catalog.Kind;
import dev.rehearse.question.database.Rows;
import dev.rehearse.question.database.Statement;
import dev.rehearse.question.page.CatalogVersion;
import dev.rehearse.question.search.SearchEntry.Properties;
import dev.rehearse.question.search.SearchEntry.Value;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The entries of the index without their words, read once per state of the catalog: filters are counted in memory. */
@Repository
@ApplicationScoped
class SearchEntries {

    private final Rows rows;
    private final CatalogVersion version;
    private volatile Snapshot last = new Snapshot(OptionalLong.empty(), List.of(), Map.of());

    SearchEntries(Rows rows, CatalogVersion version) {
        this.rows = rows;
        this.version = version;
    }

    /**
     * A state of the index.
     *
     * @param inOrder by the ids of the questions
     */
    record Snapshot(OptionalLong version, List<SearchEntry> inOrder, Map<Integer, SearchEntry> byNumber) {

        /** The entries of these numbers; what was added since is left out. */
        List<SearchEntry> of(int[] numbers) {
            return Arrays.stream(numbers)
                    .mapToObj(byNumber::get)
                    .filter(Objects::nonNull)
                    .toList();
        }
    }

    Snapshot current() {
        // Read before the entries: a change in between makes them too new for the number, never too old.
        var current = version.current();
        var snapshot = last;
        if (current.isEmpty() || !snapshot.version().equals(current)) {
            snapshot = read(current);
            last = snapshot;
        }
        return snapshot;
    }

    private Snapshot read(OptionalLong current) {
        var shared = new HashMap<Object, Object>();
        var entries = rows.list(new Statement().add("""
                SELECT e.question, e.number, e.difficulty, e.kind, t.slug, t.title, k.slug, k.title, e.tags,
                       e.competency ->> 'id', e.competency ->> 'title'
                FROM question.search_entry e
                JOIN question.topic t ON t.slug = e.topic
                JOIN question.section s ON s.path = t.section
                JOIN question.track k ON k.slug = s.track
                ORDER BY e.question"""), row -> entry(row, shared));
        return new Snapshot(
                current,
                entries,
                entries.stream().collect(Collectors.toUnmodifiableMap(SearchEntry::number, Function.identity())));
    }

    /** Equal values are stored once, however many questions have them. */
    private static SearchEntry entry(ResultSet row, Map<Object, Object> shared) throws SQLException {
        var properties = new Properties(
                shared(new Value(row.getString(5), row.getString(6)), shared),
                shared(new Value(row.getString(7), row.getString(8)), shared),
                shared(new Value(Difficulty.valueOf(row.getString(3)).word()), shared),
                shared(new Value(Kind.valueOf(row.getString(4)).word()), shared),
                shared(tags(row.getArray(9), shared), shared),
                shared(competencies(row.getString(10), row.getString(11)), shared));
        return new SearchEntry(row.getInt(2), row.getObject(1, UUID.class), shared(properties, shared));
    }

    private static List<Value> tags(Array tags, Map<Object, Object> shared) throws SQLException {
        return Arrays.stream((String[]) tags.getArray())
                .map(tag -> shared(new Value(tag), shared))
                .toList();
    }

    private static List<Value> competencies(@Nullable String id, @Nullable String title) {
        return id == null ? List.of() : List.of(new Value(id, title == null ? "" : title));
    }

    @SuppressWarnings("unchecked")
    private static <T> T shared(T value, Map<Object, Object> shared) {
        return (T) Objects.requireNonNullElse(shared.putIfAbsent(value, value), value);
    }
}
