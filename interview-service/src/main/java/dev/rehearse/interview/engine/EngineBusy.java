package dev.rehearse.interview.engine;

import dev.rehearse.edge.problem.HttpProblem;

/** Other simulations are running. */
final class EngineBusy extends HttpProblem.Unavailable {
    EngineBusy() {
        super("engine.busy", 5);
    }
}
