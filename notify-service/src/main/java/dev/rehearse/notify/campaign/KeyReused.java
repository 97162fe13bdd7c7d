package dev.rehearse.notify.campaign;

import dev.rehearse.edge.problem.HttpProblem;
import dev.rehearse.edge.problem.Violation;

/** The idempotency key was used before, for another launch. */
final class KeyReused extends HttpProblem {
    KeyReused() {
        super(422, "key.reused", Violation.of("Idempotency-Key", "key.other-body"));
    }
}
