package dev.rehearse.question.author.question;

import dev.rehearse.edge.problem.HttpProblem;
import java.util.Map;

/** There is no topic of authors with this slug. */
public final class NoSuchAuthoredTopic extends HttpProblem.NotFound {
    public NoSuchAuthoredTopic(String slug) {
        super("author.topic.unknown", Map.of("slug", slug));
    }
}
