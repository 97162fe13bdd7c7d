package dev.rehearse.notify.campaign;

import dev.rehearse.edge.problem.HttpProblem;
import dev.rehearse.edge.problem.Violation;

/** The idempotency key was used before, for another launch. */
final class KeyReused extends HttpProblem {
    KeyReused() {
        super(
                422,
                "Idempotency key reused",
                "This Idempotency-Key belongs to a launch with another body.",
                Violation.of("Idempotency-Key", "belongs to a launch with another body"));
    }
}
