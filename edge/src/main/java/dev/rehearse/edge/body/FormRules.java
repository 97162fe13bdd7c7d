package dev.rehearse.edge.body;

import dev.rehearse.edge.problem.HttpProblem;
import dev.rehearse.edge.problem.ProblemText;
import dev.rehearse.edge.problem.Violation;
import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The rules for a form (application/x-www-form-urlencoded): percent-encoded text without NUL, and not too many fields.
 */
final class FormRules {

    private static final String TYPE = "application/x-www-form-urlencoded";
    private static final int MOST_FIELDS = 1000;
    private static final Pattern PLAIN_NAME = Pattern.compile("[A-Za-z][A-Za-z0-9_-]{0,39}");

    private FormRules() {}

    static boolean isForm(@Nullable String contentType) {
        return contentType != null && contentType.toLowerCase(Locale.ROOT).startsWith(TYPE);
    }

    /** Throws {@link HttpProblem.InvalidField} for the first field that can't be decoded. */
    static void check(byte[] form, Charset charset) {
        int fields = 0;
        for (int from = 0; from <= form.length; fields++) {
            if (fields == MOST_FIELDS) {
                throw new HttpProblem.InvalidField(
                        Violation.of("body", ProblemText.of("form.too-many-fields", "most", MOST_FIELDS)));
            }
            int to = indexOf(form, '&', from, form.length);
            checkField(form, from, to, charset);
            from = to + 1;
        }
    }

    private static void checkField(byte[] form, int from, int to, Charset charset) {
        int end = indexOf(form, '=', from, to);
        if (end == from && from < to) {
            throw new HttpProblem.InvalidField(Violation.of("body", "form.nameless-field"));
        }
        var name = PercentEncoding.decode(Arrays.copyOfRange(form, from, end), charset);
        var value = PercentEncoding.decode(Arrays.copyOfRange(form, Math.min(end + 1, to), to), charset);
        if (name.isEmpty() || value.isEmpty()) {
            var shown = name.filter(it -> PLAIN_NAME.matcher(it).matches()).orElse("body");
            throw new HttpProblem.InvalidField(Violation.of(shown, "form.undecodable"));
        }
    }

    /** The index of the octet, or the end if there is none. */
    private static int indexOf(byte[] form, char octet, int from, int end) {
        int index = from;
        while (index < end && form[index] != octet) {
            index++;
        }
        return index;
    }
}
