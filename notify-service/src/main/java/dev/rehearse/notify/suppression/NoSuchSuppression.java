package dev.rehearse.notify.suppression;

import dev.rehearse.edge.problem.HttpProblem;

/** No address is suppressed under this id. */
final class NoSuchSuppression extends HttpProblem.NotFound {
    NoSuchSuppression() {
        super("suppression.unknown");
    }
}
