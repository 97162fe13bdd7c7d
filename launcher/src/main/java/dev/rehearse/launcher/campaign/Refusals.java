package dev.rehearse.launcher.campaign;

import io.vertx.core.json.DecodeException;
import io.vertx.core.json.Json;
import io.vertx.core.json.JsonObject;
import java.net.URI;
import java.util.stream.Collectors;

/** Says in a line what a problem document says (RFC 9457), and what an answer means that is none. */
final class Refusals {

    private Refusals() {}

    static Failure of(int status, String body, URI url) {
        return switch (status) {
            case 401 ->
                new Failure(
                        Exit.NOT_ALLOWED,
                        "The service does not accept the token (401): it has expired, or is signed with other keys.");
            case 403 -> new Failure(Exit.NOT_ALLOWED, "The token is not an operator's (403).");
            default -> new Failure(status >= 400 && status < 500 ? Exit.REFUSED : Exit.FAILED, text(status, body, url));
        };
    }

    private static String text(int status, String body, URI url) {
        try {
            if (Json.decodeValue(body) instanceof JsonObject problem && problem.getString("title") != null) {
                return "%s (%d)%s".formatted(problem.getString("title"), status, details(problem));
            }
        } catch (DecodeException | ClassCastException e) {
            // said below
        }
        return "%s answered %d without saying why. Is it the gateway of Rehearse?".formatted(url, status);
    }

    private static String details(JsonObject problem) {
        var errors = problem.getJsonArray("errors");
        if (errors == null || errors.isEmpty()) {
            var detail = problem.getString("detail");
            return detail == null ? "." : ": " + detail;
        }
        return errors.stream().map(error -> violation((JsonObject) error)).collect(Collectors.joining("; ", ": ", ""));
    }

    private static String violation(JsonObject error) {
        var text = error.getString("field") + " " + error.getString("message");
        var value = error.getString("value");
        return value == null ? text : text + ", and is \"" + value + "\"";
    }
}
