package dev.rehearse.question.catalog;

import dev.rehearse.edge.problem.HttpProblem;

/** There is no question of this id that readers may see. */
final class NoSuchQuestion extends HttpProblem.NotFound {
    NoSuchQuestion(String id) {
        super("No such question", "There is no question \"" + id + "\".");
    }
}
