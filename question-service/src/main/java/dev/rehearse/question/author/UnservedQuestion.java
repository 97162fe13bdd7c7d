package dev.rehearse.question.author;

import dev.rehearse.edge.problem.HttpProblem;

/** Questions of this kind or status are never served. */
final class UnservedQuestion extends HttpProblem.Conflict {
    UnservedQuestion() {
        super("author.unserved");
    }
}
