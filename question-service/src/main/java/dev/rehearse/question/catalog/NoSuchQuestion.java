package dev.rehearse.question.catalog;

import dev.rehearse.edge.problem.HttpProblem;
import java.util.Map;

/** There is no readable question with this id. */
final class NoSuchQuestion extends HttpProblem.NotFound {
    NoSuchQuestion(String id) {
        super("question.unknown", Map.of("id", id));
    }
}
