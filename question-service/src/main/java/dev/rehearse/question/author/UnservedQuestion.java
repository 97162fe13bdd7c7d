package dev.rehearse.question.author;

import dev.rehearse.edge.problem.HttpProblem;

/** Nothing serves a question of this kind or status. */
final class UnservedQuestion extends HttpProblem.Conflict {
    UnservedQuestion() {
        super("author.unserved");
    }
}
