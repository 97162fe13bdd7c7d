package dev.rehearse.question.search;

import dev.rehearse.edge.http.Parameter;
import dev.rehearse.edge.problem.HttpProblem;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The position of a question in the results: the next page begins after it.
 *
 * @param rank how well it matches; 0 where questions are in the order of their ids
 */
record Cursor(float rank, UUID id) {

    private static final Pattern RANKED =
            Pattern.compile("(\\d{1,3}(?:\\.\\d{1,12})?(?:E-?\\d{1,2})?)_([0-9a-fA-F-]{36})");

    static @Nullable Cursor of(String parameter, @Nullable String text, boolean ranked) {
        if (text == null) {
            return null;
        }
        if (!ranked) {
            var id = Parameter.uuid(parameter, text);
            return id == null ? null : new Cursor(0, id);
        }
        var found = RANKED.matcher(text);
        return found.matches()
                ? Parameter.idOf(found.group(2))
                        .map(id -> new Cursor(Float.parseFloat(found.group(1)), id))
                        .orElseThrow(() -> invalid(parameter, text))
                : refuse(parameter, text);
    }

    String text(boolean ranked) {
        return ranked ? rank + "_" + id : id.toString();
    }

    private static Cursor refuse(String parameter, String text) {
        throw invalid(parameter, text);
    }

    private static HttpProblem invalid(String parameter, String text) {
        return new HttpProblem.InvalidField(parameter, "field.cursor", text);
    }
}
