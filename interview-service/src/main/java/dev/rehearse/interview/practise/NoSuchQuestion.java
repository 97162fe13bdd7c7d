package dev.rehearse.interview.practise;

import dev.rehearse.edge.problem.HttpProblem;
import java.util.Map;

/** The topic has no open question with this slug. */
final class NoSuchQuestion extends HttpProblem.NotFound {
    NoSuchQuestion(String topic, String slug) {
        super("question.unknown", Map.of("topic", topic, "question", slug));
    }
}
