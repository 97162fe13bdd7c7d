package dev.rehearse.question.search;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.rehearse.edge.database.Repository;
import dev.rehearse.question.database.Rows;
import dev.rehearse.question.database.Statement;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Builds a tsquery from words: all of them must match, each in any of its English forms or as a prefix. Stop words such
 * as "the" need not match, unless there are no others.
 */
@Repository
@ApplicationScoped
class TextQueries {

    private static final int SHORTEST_BEGINNING = 2;

    private static final int MOST_FORMS = 10_000;

    private final Rows rows;

    /** The lexemes of each word; empty for stop words such as "the". */
    private final Cache<String, String> forms =
            Caffeine.newBuilder().maximumSize(MOST_FORMS).build();

    TextQueries(Rows rows) {
        this.rows = rows;
    }

    /** The query in PostgreSQL's syntax; empty if nothing can match. */
    String matching(List<String> words) {
        if (words.isEmpty()) {
            return "";
        }
        var known = forms.getAll(Set.copyOf(words), this::read);
        var query = words.stream()
                .map(word -> known.getOrDefault(word, ""))
                .filter(form -> !form.isEmpty())
                .map(form -> "(" + form + ")")
                .collect(Collectors.joining(" & "));
        return query.isEmpty() ? beginnings(words, "") : query;
    }

    private Map<String, String> read(Set<? extends String> words) {
        var given = List.<String>copyOf(words);
        var beginnings = given.stream().map(TextQueries::beginning).toList();
        return rows
                .list(
                        new Statement().add("""
                            SELECT word, CASE WHEN numnode(form) = 0 THEN ''
                                              ELSE CAST(form || to_tsquery('simple', beginning) AS text) END
                            FROM unnest(?, ?) AS given (word, beginning), plainto_tsquery('english', word) AS form\
                            """, given.toArray(String[]::new), beginnings.toArray(String[]::new)),
                        row -> Map.entry(row.getString(1), row.getString(2)))
                .stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Matches titles only, by the prefixes of their words. */
    String inTitles(List<String> words) {
        return words.isEmpty() ? "" : beginnings(words, "A");
    }

    private String beginnings(List<String> words, String weights) {
        var text = words.stream()
                .map(word -> beginning(word) + weights(word, weights))
                .collect(Collectors.joining(" & "));
        return rows.list(
                        new Statement().add("SELECT CAST(to_tsquery('simple', ?) AS text)", text),
                        row -> row.getString(1))
                .getFirst();
    }

    private static String weights(String word, String weights) {
        return isLong(word) || weights.isEmpty() ? weights : ":" + weights;
    }

    /** Words are letters and digits, which need no escaping. */
    private static String beginning(String word) {
        return "'" + word + "'" + (isLong(word) ? ":*" : "");
    }

    private static boolean isLong(String word) {
        return word.length() >= SHORTEST_BEGINNING;
    }
}
