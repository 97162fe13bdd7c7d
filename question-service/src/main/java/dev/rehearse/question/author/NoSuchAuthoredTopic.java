package dev.rehearse.question.author;

import dev.rehearse.edge.problem.HttpProblem;
import java.util.Map;

/** There is no topic of authors with this slug. */
final class NoSuchAuthoredTopic extends HttpProblem.NotFound {
    NoSuchAuthoredTopic(String slug) {
        super("author.topic.unknown", Map.of("slug", slug));
    }
}
