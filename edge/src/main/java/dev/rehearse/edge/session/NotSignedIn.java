package dev.rehearse.edge.session;

import dev.rehearse.edge.problem.HttpProblem;
import java.util.Map;

/** The request has no token with access to these pages. */
final class NotSignedIn extends HttpProblem {

    private NotSignedIn(int status, String code, Map<String, ?> arguments) {
        super(status, code, arguments);
    }

    static NotSignedIn yet(String role) {
        return new NotSignedIn(401, "sign-in.needed", Map.of("role", role));
    }

    static NotSignedIn badToken() {
        return new NotSignedIn(401, "sign-in.invalid", Map.of());
    }

    static NotSignedIn otherRole(String role) {
        return new NotSignedIn(403, "sign-in.other-role", Map.of("role", role));
    }
}
