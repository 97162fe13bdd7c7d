package dev.rehearse.question.author;

import dev.rehearse.edge.problem.HttpProblem;
import java.util.Map;

/** Authors have made no topic of this slug. */
final class NoSuchAuthoredTopic extends HttpProblem.NotFound {
    NoSuchAuthoredTopic(String slug) {
        super("author.topic.unknown", Map.of("slug", slug));
    }
}
