package dev.rehearse.question.search;

import dev.rehearse.edge.database.Repository;
import dev.rehearse.question.database.Rows;
import dev.rehearse.question.database.Statement;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Makes a tsquery of words: all have to match, each in any of its English forms or as the beginning of a word. Words such
 * as "the" need not match, unless there are no others.
 */
@Repository
@ApplicationScoped
class TextQueries {

    private static final int SHORTEST_BEGINNING = 2;

    private final Rows rows;

    TextQueries(Rows rows) {
        this.rows = rows;
    }

    /** The query as PostgreSQL writes it; empty if nothing can match. */
    String matching(List<String> words) {
        if (words.isEmpty()) {
            return "";
        }
        var statement = new Statement().add("SELECT CAST(");
        for (int i = 0; i < words.size(); i++) {
            statement.add(i == 0 ? "" : " && ").add("""
                    (SELECT CASE WHEN numnode(form) = 0 THEN form ELSE form || to_tsquery('simple', ?) END
                     FROM plainto_tsquery('english', ?) AS form)""", beginning(words.get(i)), words.get(i));
        }
        var query =
                rows.list(statement.add(" AS text)"), row -> row.getString(1)).getFirst();
        return query.isEmpty() ? beginnings(words, "") : query;
    }

    /** Matches titles alone, by the beginnings of their words. */
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
