package dev.rehearse.question.author.question;

import dev.rehearse.edge.problem.HttpProblem;
import java.util.Map;

/** There is no question of authors with this id. */
final class NoSuchAuthoredQuestion extends HttpProblem.NotFound {
    NoSuchAuthoredQuestion(String id) {
        super("author.question.unknown", Map.of("id", id));
    }
}
