package dev.rehearse.interview.conduct;

import dev.rehearse.edge.problem.HttpProblem;

/** The request lost every race against other requests to the same interview. */
final class TooManyAtOnce extends HttpProblem.Unavailable {
    TooManyAtOnce() {
        super("interview.busy", 1);
    }
}
