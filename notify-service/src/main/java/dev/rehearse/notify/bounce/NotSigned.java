package dev.rehearse.notify.bounce;

import dev.rehearse.edge.problem.HttpProblem;

/** A post to the webhook is not from who shares our secret, or is an old one. */
final class NotSigned extends HttpProblem {
    NotSigned(String detail) {
        super(401, "Not signed", detail);
    }
}
