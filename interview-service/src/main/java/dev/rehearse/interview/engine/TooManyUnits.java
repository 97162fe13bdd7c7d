package dev.rehearse.interview.engine;

import dev.rehearse.edge.problem.HttpProblem;

/** The client has reached its limit of engine use for now. */
final class TooManyUnits extends HttpProblem.TooMany {
    TooManyUnits(int retryAfterSeconds) {
        super("engine.too-many", retryAfterSeconds);
    }
}
