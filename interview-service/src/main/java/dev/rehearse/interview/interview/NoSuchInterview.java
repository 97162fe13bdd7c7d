package dev.rehearse.interview.interview;

import dev.rehearse.edge.problem.HttpProblem;

/** No interview has this secret. The message does not reveal anything about other interviews. */
public final class NoSuchInterview extends HttpProblem.NotFound {
    public NoSuchInterview() {
        super("interview.unknown");
    }
}
