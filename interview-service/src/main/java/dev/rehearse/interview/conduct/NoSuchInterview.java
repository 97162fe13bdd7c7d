package dev.rehearse.interview.conduct;

import dev.rehearse.edge.problem.HttpProblem;

/** The address opens no interview. Whose it might be is not said. */
final class NoSuchInterview extends HttpProblem.NotFound {
    NoSuchInterview() {
        super("interview.unknown");
    }
}
