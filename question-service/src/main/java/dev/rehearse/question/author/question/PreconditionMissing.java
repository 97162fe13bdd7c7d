package dev.rehearse.question.author.question;

import dev.rehearse.edge.problem.HttpProblem;

/** The request lacks the required precondition (RFC 6585, 3). */
public final class PreconditionMissing extends HttpProblem {
    PreconditionMissing() {
        super(428, "author.if-match.missing");
    }
}
