package dev.rehearse.interview.conduct;

import dev.rehearse.edge.problem.HttpProblem;

/** Other requests to the same interview were first again and again. */
final class TooManyAtOnce extends HttpProblem.Unavailable {
    TooManyAtOnce() {
        super("interview.busy", 1);
    }
}
