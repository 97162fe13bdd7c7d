package dev.rehearse.question.catalog;

import dev.rehearse.edge.problem.HttpProblem;
import java.util.Map;

/** There is no topic with this slug. */
public final class NoSuchTopic extends HttpProblem.NotFound {
    public NoSuchTopic(String slug) {
        super("topic.unknown", Map.of("slug", slug));
    }
}
