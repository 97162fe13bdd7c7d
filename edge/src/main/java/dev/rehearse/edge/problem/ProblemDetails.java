package dev.rehearse.edge.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A problem in one language, as sent (RFC 9457). The type is always {@code about:blank} and therefore left out.
 *
 * @param title stable sentence that names the problem
 * @param detail what happened to this request
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record ProblemDetails(
        String title, int status, @Nullable String detail, List<Field> errors) {

    /**
     * One invalid part of a request.
     *
     * @param message what is wrong, as a phrase that follows the field's name
     * @param value the rejected value, shortened
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Field(
            String field, String message, @Nullable String value) {}

    public ProblemDetails {
        errors = List.copyOf(errors);
    }
}
