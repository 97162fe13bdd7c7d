package dev.rehearse.question.author;

import dev.rehearse.edge.problem.HttpProblem;
import java.util.Map;

/** Authors have written no question of this id. */
final class NoSuchAuthoredQuestion extends HttpProblem.NotFound {
    NoSuchAuthoredQuestion(String id) {
        super("author.question.unknown", Map.of("id", id));
    }
}
