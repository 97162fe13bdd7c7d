package dev.rehearse.notify.bounce;

import dev.rehearse.edge.problem.HttpProblem;
import java.util.Map;

/** A post to the webhook is not from who shares our secret, or is an old one. */
final class NotSigned extends HttpProblem {
    NotSigned(String code) {
        this(code, Map.of());
    }

    NotSigned(String code, Map<String, ?> arguments) {
        super(401, code, arguments);
    }
}
