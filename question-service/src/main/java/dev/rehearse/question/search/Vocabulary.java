package dev.rehearse.question.search;

import dev.rehearse.edge.database.Repository;
import dev.rehearse.question.database.Rows;
import dev.rehearse.question.database.Statement;
import dev.rehearse.question.page.CatalogVersion;
import dev.rehearse.question.page.PerState;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** The words of all readable questions, for correcting typing errors. */
@Repository
@ApplicationScoped
public class Vocabulary {

    /** Corrected words have three letters at least, those that they become four. */
    private static final int SHORTEST = 3;

    private static final int SLICES = 16;

    private final Rows rows;
    private final PerState<KnownWords> known;

    Vocabulary(Rows rows, CatalogVersion version) {
        this.rows = rows;
        known = new PerState<>(version, this::read);
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
     * The words, with those that no question has replaced by the nearest ones that some have. Stop words such as "the"
     * stay: they need not match, and what they would become would have to.
     */
    List<String> corrected(List<String> words) {
        var all = known.get();
        var unknown = words.stream()
                .filter(word -> word.length() >= SHORTEST && !all.hasBeginning(word))
                .distinct()
                .toList();
        if (unknown.isEmpty()) {
            return words;
        }
        var wrong = wrong(unknown);
        return words.stream()
                .map(word -> wrong.contains(word) ? all.nearest(word).orElse(word) : word)
                .toList();
    }

    /**
     * Those that no question has, not even as a beginning, and that are no stop words; the index has short words, too.
     */
    private Set<String> wrong(List<String> words) {
        var beginnings = words.stream().map(word -> "'" + word + "':*").toArray(String[]::new);
        return Set.copyOf(
                rows.list(new Statement().add("""
                        SELECT word FROM unnest(?, ?) AS given (word, beginning)
                        WHERE numnode(plainto_tsquery('english', word)) > 0 AND NOT EXISTS (
                            SELECT FROM question.search_entry e WHERE e.words @@ to_tsquery('simple', beginning))""", words.toArray(String[]::new), beginnings), row -> row.getString(1)));
    }

    private KnownWords read() {
        var questions = new HashMap<String, Integer>();
        rows.list(
                        new Statement().add("SELECT word, questions FROM question.search_word"),
                        row -> Map.entry(row.getString(1), row.getInt(2)))
                .forEach(word -> questions.put(word.getKey(), word.getValue()));
        return new KnownWords(questions);
    }
}
