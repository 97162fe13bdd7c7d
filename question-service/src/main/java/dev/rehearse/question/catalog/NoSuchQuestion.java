package dev.rehearse.question.catalog;

import dev.rehearse.edge.problem.HttpProblem;
import java.util.Map;

/** There is no readable question with this id, or with this slug in its topic. */
public final class NoSuchQuestion extends HttpProblem.NotFound {
    public NoSuchQuestion(String id) {
        super("question.unknown", Map.of("id", id));
    }
}
