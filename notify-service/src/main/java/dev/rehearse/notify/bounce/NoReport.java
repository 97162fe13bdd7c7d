package dev.rehearse.notify.bounce;

import dev.rehearse.edge.problem.HttpProblem;

/** A mail posted to the webhook contains no delivery report. */
final class NoReport extends HttpProblem {
    NoReport() {
        super(422, "bounce.no-report");
    }
}
