package dev.rehearse.edge.problem;

import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One invalid part of a request.
 *
 * @param field name of the parameter, or of a part of the body as {@link FieldName} has it
 * @param message what is wrong, as a phrase that follows the field's name
 * @param value the rejected value, shortened, which goes to its sender and into no log; absent if there is none
 */
public record Violation(
        String field, ProblemText message, @Nullable String value) {

    private static final int LONGEST_VALUE = 80;

    public Violation {
        value = value == null ? null : shortened(value);
    }

    public Violation(String field, String messageCode, @Nullable String value) {
        this(field, ProblemText.of(messageCode), value);
    }

    public static Violation of(String field, ProblemText message) {
        return new Violation(field, message, null);
    }

    public static Violation of(String field, String messageCode) {
        return of(field, ProblemText.of(messageCode));
    }

    /** A value as problems show it: the first characters of a long one. */
    public static String shortened(String value) {
        if (value.length() <= LONGEST_VALUE) {
            return value;
        }
        int end = Character.isHighSurrogate(value.charAt(LONGEST_VALUE - 1)) ? LONGEST_VALUE - 1 : LONGEST_VALUE;
        return value.substring(0, end) + "…";
    }

    /**
     * The field's name, its value if there is one, and the message as one sentence.
     *
     * @param labels names of fields that are shown instead of their own
     */
    ProblemText sentence(Map<String, String> labels) {
        var key = field.startsWith("/") ? field.substring(1) : field;
        var label = "label." + key;
        var shown = labels.get(key);
        var ofBundle = ProblemBundle.of(Locale.ENGLISH).has(label) ? ProblemText.of(label) : ProblemText.literal(field);
        var name = shown == null ? ofBundle : ProblemText.literal(shown);
        return value == null || value.isBlank()
                ? ProblemText.of("invalid.field", "field", name).with("message", message)
                : ProblemText.of("invalid.value", "field", name)
                        .with("value", value)
                        .with("message", message);
    }

    /** The same of a part of the request with another name. */
    Violation named(String other) {
        return new Violation(other, message, value);
    }

    ProblemDetails.Field in(Locale language) {
        return new ProblemDetails.Field(field, message.in(language), value);
    }
}
