package dev.rehearse.interview.interview;

import dev.rehearse.edge.problem.HttpProblem;

/** The address opens no interview. Whose it might be is not said. */
public final class NoSuchInterview extends HttpProblem.NotFound {
    public NoSuchInterview() {
        super("interview.unknown");
    }
}
