package dev.rehearse.question.author.topic;

import dev.rehearse.edge.problem.HttpProblem;
import java.util.Map;

/** There is already a topic with this slug. */
final class TopicExists extends HttpProblem.Conflict {
    TopicExists(String slug) {
        super("author.topic.exists", Map.of("slug", slug));
    }
}
