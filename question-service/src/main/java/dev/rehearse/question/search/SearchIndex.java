package dev.rehearse.question.search;

import dev.rehearse.edge.database.Repository;
import dev.rehearse.question.search.FilterCounts.FilterCount;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The full-text index of the questions that can be read. No other question has an entry in it. */
@Repository
@ApplicationScoped
class SearchIndex {

    private static final String QUESTIONS = """
            question.question q
            JOIN question.topic t ON t.slug = q.topic
            JOIN question.section s ON s.path = t.section
            JOIN question.track k ON k.slug = s.track
            WHERE q.search IS NOT NULL""";

    /** So many values of a filter are counted; there can be many tags. */
    private static final int MOST_VALUES = 40;

    private final SearchRows rows;

    SearchIndex(SearchRows rows) {
        this.rows = rows;
    }

    /** A question and how well it matches. */
    record Hit(UUID id, float rank) {}

    /** The best matches behind the cursor; without a query the first ones by id. */
    List<Hit> hits(Selection selection, @Nullable Cursor after, int limit) {
        var statement = new Statement().add("SELECT id, rank FROM (SELECT q.id, ");
        var query = selection.query();
        if (query == null) {
            statement.add("CAST(0 AS real) AS rank FROM " + QUESTIONS);
        } else {
            statement
                    .add("ts_rank(q.search, w.query) AS rank FROM (SELECT CAST(? AS tsquery) AS query) w, ", query)
                    .add(QUESTIONS + " AND q.search @@ w.query");
        }
        selection.filters().keySet().forEach(filter -> statement.add(" AND ").addCondition(filter, selection));
        statement.add(") found");
        if (after != null) {
            statement.add(" WHERE rank < ? OR rank = ? AND id > ?", after.rank(), after.rank(), after.id());
        }
        return rows.list(
                statement.add(" ORDER BY rank DESC, id LIMIT ?", limit),
                row -> new Hit(row.getObject(1, UUID.class), row.getFloat(2)));
    }

    /** What {@link #counts} counts. */
    record Counted(long total, FilterCounts counts) {}

    /** How many questions match, and how many have which value of each filter. */
    Counted counts(Selection selection) {
        var statement = new Statement().add("WITH found AS MATERIALIZED (SELECT ");
        for (var filter : Filter.values()) {
            value(statement, filter, selection);
        }
        statement.add("1 AS one FROM " + QUESTIONS);
        if (selection.query() != null) {
            statement.add(" AND q.search @@ CAST(? AS tsquery)", selection.query());
        }
        statement.add(") SELECT '', '', '', count(*) FROM found WHERE " + allBut(null));
        for (var filter : Filter.values()) {
            statement.add(" " + counting(filter));
        }
        var counts = new EnumMap<Filter, List<FilterCount>>(Filter.class);
        long total = 0;
        for (var count : rows.list(
                statement,
                row -> Map.entry(
                        row.getString(1), new FilterCount(row.getString(2), row.getString(3), row.getLong(4))))) {
            if (count.getKey().isEmpty()) {
                total = count.getValue().questions();
            } else {
                counts.computeIfAbsent(Filter.named(count.getKey()), missing -> new ArrayList<>())
                        .add(count.getValue());
            }
        }
        return new Counted(total, FilterCounts.of(counts));
    }

    /** The columns of a filter: its value, the value's title, and whether the value is the wanted one. */
    private static void value(Statement statement, Filter filter, Selection selection) {
        if (filter == Filter.PRACTICE_TEST) {
            statement.add(filter.value(), (Object) Statement.tested(selection));
        } else {
            statement.add(filter.value());
        }
        statement.add(" AS value_%1$s, %2$s AS title_%1$s, ".formatted(filter.parameter(), filter.title()));
        if (selection.filters().containsKey(filter)) {
            statement.add("coalesce(").addCondition(filter, selection).add(", false)");
        } else {
            statement.add("true");
        }
        statement.add(" AS wanted_%s, ".formatted(filter.parameter()));
    }

    private static String counting(Filter filter) {
        boolean isList = filter == Filter.TAG;
        return """
                 UNION ALL (SELECT '%1$s', %2$s, min(title_%1$s), count(*) FROM found%3$s WHERE %4$s
                 GROUP BY 2 HAVING %2$s IS NOT NULL ORDER BY 4 DESC, 2 LIMIT %5$d)""".formatted(
                        filter.parameter(),
                        isList ? "one_tag" : "value_" + filter.parameter(),
                        isList ? ", unnest(value_tag) AS one_tag" : "",
                        allBut(filter),
                        MOST_VALUES);
    }

    private static String allBut(@Nullable Filter left) {
        return Arrays.stream(Filter.values())
                .filter(filter -> filter != left)
                .map(filter -> "wanted_" + filter.parameter())
                .collect(Collectors.joining(" AND "));
    }

    /** The part of each text that matches best, in the order of the texts, with the marks of {@link Excerpt}. */
    List<String> excerpts(String query, List<String> texts) {
        return rows.list(
                new Statement()
                        .add("SELECT ts_headline('english', text, CAST(? AS tsquery), ?) ", query, Excerpt.OPTIONS)
                        .add("FROM unnest(?) WITH ORDINALITY AS excerpt (text, number) ORDER BY number", (Object)
                                texts.toArray(String[]::new)),
                row -> row.getString(1));
    }

    /** The titles of topics and questions that have words with these beginnings, topics first. */
    List<Suggestion> suggestions(String query, int limit) {
        return rows.list(
                new Statement().add("""
                WITH w AS (SELECT CAST(? AS tsquery) AS query)
                (SELECT title, '/topics/' || slug, 1 AS kind, CAST(0 AS real) AS rank FROM question.topic, w
                 WHERE NOT retired AND setweight(to_tsvector('simple', question.words(title)), 'A') @@ w.query
                 ORDER BY title LIMIT ?)
                UNION ALL
                (SELECT content ->> 'title', '/topics/' || topic || '?question=' || slug || '#' || slug, 2,
                        ts_rank(search, w.query) AS rank
                 FROM question.question, w WHERE search @@ w.query AND content ->> 'title' IS NOT NULL
                 ORDER BY rank DESC, id LIMIT ?)
                ORDER BY kind, rank DESC LIMIT ?""", query, limit, limit, limit),
                row -> new Suggestion(row.getString(1), row.getString(2)));
    }

    /** A title that a reader may mean, and the path of its page. */
    record Suggestion(String title, String page) {}
}
