package dev.rehearse.question.search;

import dev.rehearse.edge.database.Repository;
import dev.rehearse.question.database.Rows;
import dev.rehearse.question.database.Statement;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The words of all readable questions, for correcting typing errors. */
@Repository
@ApplicationScoped
public class Vocabulary {

    private static final int SHORTEST = 4;
    private static final int SLICES = 16;

    private final Rows rows;
    private volatile @Nullable String similarity;

    Vocabulary(Rows rows) {
        this.rows = rows;
    }

    /**
     * Stores the words of the stored questions, in the transaction of the import. One statement for each first digit of
     * their ids: connections time out on statements that take seconds, as one for thousands of questions may.
     */
    public void update() {
        rows.change(new Statement().add("DELETE FROM question.search_word"));
        for (int digit = 0; digit < SLICES; digit++) {
            var first = Integer.toHexString(digit);
            rows.change(new Statement().add("""
                    INSERT INTO question.search_word AS known (word, questions)
                    SELECT word, ndoc FROM ts_stat($$
                        SELECT to_tsvector('simple', question.words(concat_ws(' ', content ->> 'title', content ->> 'tags',
                                                                              content ->> 'prompt', content ->> 'answer')))
                        FROM question.question WHERE status = 'PUBLISHED' AND kind = 'OPEN'
                        AND id BETWEEN '%1$s0000000-0000-0000-0000-000000000000' AND '%1$sfffffff-ffff-ffff-ffff-ffffffffffff' $$)
                    WHERE length(word) BETWEEN 4 AND 40 AND word !~ '[0-9]'
                    ON CONFLICT (word) DO UPDATE SET questions = known.questions + excluded.questions""".formatted(first)));
        }
    }

    /** Adds the words of a single published question, in the transaction of its publication. */
    public void add(UUID id) {
        rows.change(new Statement().add("""
                INSERT INTO question.search_word (word, questions)
                SELECT word, 1 FROM question.question q, LATERAL unnest(tsvector_to_array(
                    to_tsvector('simple', question.words(concat_ws(' ', q.content ->> 'title', q.content ->> 'tags',
                                                                   q.content ->> 'prompt', q.content ->> 'answer'))))) word
                WHERE q.id = ? AND q.status = 'PUBLISHED' AND q.kind = 'OPEN' AND length(word) BETWEEN 4 AND 40 AND word !~ '[0-9]'
                ON CONFLICT (word) DO NOTHING""", id));
    }

    /**
     * The words, with those that no question has replaced by the most similar ones that some have. Stop words such as
     * "the" stay: they need not match, and what they would become would have to.
     */
    List<String> corrected(List<String> words) {
        var function = similarity();
        return function.isEmpty()
                ? words
                : words.stream()
                        .map(word -> word.length() < SHORTEST || isRight(word) ? word : nearest(word, function))
                        .toList();
    }

    private boolean isRight(String word) {
        return rows.list(new Statement().add("""
                        SELECT numnode(plainto_tsquery('english', ?)) = 0
                            OR EXISTS (SELECT FROM question.search_word WHERE starts_with(word, ?))""", word, word), row -> row.getBoolean(1))
                .getFirst();
    }

    private String nearest(String word, String function) {
        return rows
                .list(
                        new Statement().add("""
                        SELECT word FROM (
                            SELECT word, questions, %s(word, ?) AS similarity FROM question.search_word
                            WHERE length(word) BETWEEN ? AND ?) near
                        WHERE similarity >= 0.3 ORDER BY similarity DESC, questions DESC, word LIMIT 1""".formatted(function), word, word.length() - 2, word.length() + 2),
                        row -> row.getString(1))
                .stream()
                .findFirst()
                .orElse(word);
    }

    /** The function of pg_trgm, with its schema; empty if this role cannot use it. */
    private String similarity() {
        var known = similarity;
        if (known == null) {
            known = rows.list(new Statement().add("""
                            SELECT quote_ident(n.nspname) || '.similarity' FROM pg_extension e
                            JOIN pg_namespace n ON n.oid = e.extnamespace
                            WHERE e.extname = 'pg_trgm' AND has_schema_privilege(n.oid, 'USAGE')"""), row -> row.getString(1)).stream()
                    .findFirst()
                    .orElse("");
            similarity = known;
        }
        return known;
    }
}
