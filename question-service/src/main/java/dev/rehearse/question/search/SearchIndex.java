package dev.rehearse.question.search;

import dev.rehearse.edge.database.Repository;
import dev.rehearse.question.database.Rows;
import dev.rehearse.question.database.Statement;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The full-text index of the readable questions. No other question is in it. */
@Repository
@ApplicationScoped
class SearchIndex {

    private static final String HEADS = """
            SELECT e.question, CAST(1 + ts_rank(e.head, w.query) AS real) AS rank
            FROM (SELECT CAST(? AS tsquery) AS query) w, question.search_entry e WHERE e.head @@ w.query""";

    private static final String ANSWERS = """
            SELECT e.question, ts_rank(e.words, w.query) AS rank
            FROM (SELECT CAST(? AS tsquery) AS query) w, question.search_entry e
            WHERE e.words @@ w.query AND NOT e.head @@ w.query""";

    /** The least rank of a match in title, tags and prompt, which no match that needs the answer reaches. */
    private static final float LOWEST_OF_HEADS = 1;

    private final Rows rows;

    SearchIndex(Rows rows) {
        this.rows = rows;
    }

    /** A question and its rank. */
    record Hit(UUID id, float rank) {}

    /** The numbers of all entries that match the query, in PostgreSQL's tsquery syntax. */
    int[] matching(String query) {
        return rows.list(
                        new Statement().add("SELECT question.matching_entries(CAST(? AS tsquery))", query),
                        row -> numbers((Integer[]) row.getArray(1).getArray()))
                .getFirst();
    }

    private static int[] numbers(Integer[] numbers) {
        var result = new int[numbers.length];
        for (int i = 0; i < result.length; i++) {
            result[i] = numbers[i];
        }
        return result;
    }

    /**
     * The best matches after the cursor: first those that have all words in title, tags and prompt, then those that
     * need the answer for it. Ranks of answers are computed only if there are too few of the former: long texts are
     * slow to fetch.
     *
     * @param among numbers of the entries that pass the filters; null if all do
     */
    List<Hit> best(String query, int @Nullable [] among, @Nullable Cursor after, int limit) {
        var hits = new ArrayList<Hit>();
        if (after == null || after.rank() >= LOWEST_OF_HEADS) {
            hits.addAll(ranked(HEADS, query, among, after, limit));
        }
        if (hits.size() < limit) {
            hits.addAll(ranked(ANSWERS, query, among, after, limit - hits.size()));
        }
        return hits;
    }

    private List<Hit> ranked(String select, String query, int @Nullable [] among, @Nullable Cursor after, int limit) {
        var statement = new Statement().add("SELECT question, rank FROM (" + select, query);
        if (among != null) {
            statement.add(" AND e.number = ANY (?)", (Object) among);
        }
        statement.add(") found");
        if (after != null) {
            statement.add(" WHERE rank < ? OR rank = ? AND question > ?", after.rank(), after.rank(), after.id());
        }
        return rows.list(
                statement.add(" ORDER BY rank DESC, question LIMIT ?", limit),
                row -> new Hit(row.getObject(1, UUID.class), row.getFloat(2)));
    }

    /** The best matching part of each text, in the order of the texts, with the marks of {@link Excerpt}. */
    List<String> excerpts(String query, List<String> texts) {
        return rows.list(
                new Statement()
                        .add("SELECT ts_headline('english', text, CAST(? AS tsquery), ?) ", query, Excerpt.OPTIONS)
                        .add("FROM unnest(?) WITH ORDINALITY AS excerpt (text, number) ORDER BY number", (Object)
                                texts.toArray(String[]::new)),
                row -> row.getString(1));
    }

    /** The titles of topics and questions that have words with these prefixes, topics first. */
    List<Suggestion> suggestions(String query, int limit) {
        return rows.list(
                new Statement().add("""
                WITH w AS (SELECT CAST(? AS tsquery) AS query)
                (SELECT title, '/topics/' || slug, 1 AS kind, CAST(0 AS real) AS rank FROM question.topic, w
                 WHERE NOT retired AND setweight(to_tsvector('simple', question.words(title)), 'A') @@ w.query
                 ORDER BY title LIMIT ?)
                UNION ALL
                (SELECT q.content ->> 'title', '/topics/' || q.topic || '/' || q.slug, 2, found.rank
                 FROM (SELECT e.question, ts_rank(e.head, w.query) AS rank FROM question.search_entry e, w
                       WHERE e.head @@ w.query ORDER BY rank DESC, e.question LIMIT ?) found
                 JOIN question.question q ON q.id = found.question WHERE q.content ->> 'title' IS NOT NULL)
                ORDER BY kind, rank DESC LIMIT ?""", query, limit, limit, limit),
                row -> new Suggestion(row.getString(1), row.getString(2)));
    }

    /** A suggested title, and the path of its page. */
    record Suggestion(String title, String page) {}
}
