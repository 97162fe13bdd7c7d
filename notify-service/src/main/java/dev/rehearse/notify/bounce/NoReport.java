package dev.rehearse.notify.bounce;

import dev.rehearse.edge.problem.HttpProblem;

/** A mail was posted to the webhook that says of no mail what became of it. */
final class NoReport extends HttpProblem {
    NoReport() {
        super(422, "bounce.no-report");
    }
}
