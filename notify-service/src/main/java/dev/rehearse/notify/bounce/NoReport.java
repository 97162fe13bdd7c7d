package dev.rehearse.notify.bounce;

import dev.rehearse.edge.problem.HttpProblem;

/** A mail was posted to the webhook that says of no mail what became of it. */
final class NoReport extends HttpProblem {
    NoReport() {
        super(
                422,
                "No report",
                "The message has no delivery status (RFC 3464) of a failure and no complaint (RFC 5965).");
    }
}
