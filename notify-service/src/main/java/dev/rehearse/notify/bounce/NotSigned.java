package dev.rehearse.notify.bounce;

import dev.rehearse.edge.problem.HttpProblem;
import java.util.Map;

/** A post to the webhook is not signed with the shared secret, or its timestamp is too old. */
final class NotSigned extends HttpProblem {
    NotSigned(String code) {
        this(code, Map.of());
    }

    NotSigned(String code, Map<String, ?> arguments) {
        super(401, code, arguments);
    }
}
