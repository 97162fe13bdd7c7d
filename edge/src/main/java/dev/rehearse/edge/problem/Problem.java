package dev.rehearse.edge.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A problem detail (RFC 9457). The type is always {@code about:blank} and so left out: the title says which problem it
 * is, the detail says what happened this time.
 *
 * @param title stable sentence that names the problem
 * @param status the HTTP status, 400 to 599
 * @param detail what happened to this request
 * @param errors each thing that is wrong with the request, when that is known
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Problem(String title, int status, @Nullable String detail, List<Violation> errors) {

    /** The media type of a problem in JSON. */
    public static final String JSON = "application/problem+json";

    public Problem {
        errors = List.copyOf(errors);
    }

    public static Problem of(int status, String title, @Nullable String detail) {
        return new Problem(title, status, detail, List.of());
    }
}
