package dev.rehearse.cli.operator;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * Summarizes a problem document (RFC 9457) in one line, and explains responses that are none.
 *
 * @param url of the gateway
 * @param role that the API needs
 * @param names those of fields for the user, by the API's
 */
record Refusals(URI url, String role, UnaryOperator<String> names) {

    Failure of(int status, String body) {
        return switch (status) {
            case 401 ->
                new Failure(
                        Exit.NOT_ALLOWED,
                        "The service does not accept the token (401): it has expired, or is signed with other keys.");
            case 403 -> new Failure(Exit.NOT_ALLOWED, "The token is not an %s's (403).".formatted(role));
            default -> new Failure(status >= 400 && status < 500 ? Exit.REFUSED : Exit.FAILED, text(status, body));
        };
    }

    private String text(int status, String body) {
        return problem(body)
                .flatMap(problem ->
                        problem.optional("title").map(title -> title + " (" + status + ")" + details(problem)))
                .orElseGet(() ->
                        "%s answered %d without saying why. Is it the gateway of Rehearse?".formatted(url, status));
    }

    private static Optional<Answer> problem(String body) {
        try {
            return JSON.std.anyFrom(body) instanceof Map<?, ?> problem
                    ? Optional.of(new Answer(problem))
                    : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private String details(Answer problem) {
        if (problem.object().get("errors") instanceof List<?> errors && !errors.isEmpty()) {
            return errors.stream().map(this::violation).collect(Collectors.joining("; ", ": ", ""));
        }
        return problem.optional("detail").map(detail -> ": " + detail).orElse(".");
    }

    private String violation(Object error) {
        if (error instanceof Map<?, ?> object) {
            var violation = new Answer(object);
            var text = violation.optional("field").map(names).orElse("") + " "
                    + violation.optional("message").orElse("");
            return violation
                    .optional("value")
                    .map(value -> text + ", and is \"" + value + "\"")
                    .orElse(text);
        }
        return error.toString();
    }
}
