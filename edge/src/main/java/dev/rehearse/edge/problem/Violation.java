package dev.rehearse.edge.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * One thing that is wrong with a request.
 *
 * @param field name of the parameter, or JSON pointer (RFC 6901) into the body
 * @param message what is wrong, as a phrase that follows the field's name
 * @param value the rejected value, shortened; absent where there is none or where it is nobody's business
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Violation(
        String field, String message, @Nullable String value) {

    private static final int LONGEST_VALUE = 80;

    public Violation {
        if (value != null && value.length() > LONGEST_VALUE) {
            int end = Character.isHighSurrogate(value.charAt(LONGEST_VALUE - 1)) ? LONGEST_VALUE - 1 : LONGEST_VALUE;
            value = value.substring(0, end) + "…";
        }
    }

    public static Violation of(String field, String message) {
        return new Violation(field, message, null);
    }
}
