package dev.rehearse.interview.engine;

import dev.rehearse.edge.problem.HttpProblem;

/** The client has used the engine as much as it may for now. */
final class TooManyUnits extends HttpProblem.TooMany {
    TooManyUnits(int retryAfterSeconds) {
        super("engine.too-many", retryAfterSeconds);
    }
}
