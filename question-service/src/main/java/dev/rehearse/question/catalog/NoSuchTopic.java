package dev.rehearse.question.catalog;

import dev.rehearse.edge.problem.HttpProblem;

/** There is no topic of this name. */
public final class NoSuchTopic extends HttpProblem.NotFound {
    public NoSuchTopic(String slug) {
        super("No such topic", "There is no topic \"" + slug + "\".");
    }
}
