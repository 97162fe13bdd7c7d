package dev.rehearse.interview.practise;

import dev.rehearse.edge.problem.HttpProblem;
import java.util.Map;

/** The catalog has no topic with this slug. */
final class UnknownTopic extends HttpProblem.NotFound {
    UnknownTopic(String slug) {
        super("topic.unknown", Map.of("topic", slug));
    }
}
