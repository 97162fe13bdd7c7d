package dev.rehearse.question.author.topic;

import dev.rehearse.edge.problem.HttpProblem;
import java.util.Map;

/** The topic has questions, and only one without any can be deleted. */
public final class TopicNotEmpty extends HttpProblem.Conflict {
    TopicNotEmpty(String slug, long count) {
        super("author.topic.not-empty", Map.of("slug", slug, "count", count));
    }
}
