package dev.rehearse.question.author.question;

import dev.rehearse.edge.problem.HttpProblem;

/** Questions of this kind or status are never served. */
public final class UnservedQuestion extends HttpProblem.Conflict {
    UnservedQuestion() {
        super("author.unserved");
    }
}
