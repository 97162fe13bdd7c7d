package dev.rehearse.question.author.question;

import dev.rehearse.edge.problem.HttpProblem;
import java.util.Map;

/** There is already a question with this id, or with this slug in the topic. */
public final class QuestionExists extends HttpProblem.Conflict {
    public QuestionExists(String id, String slug) {
        super("author.question.exists", Map.of("id", id, "slug", slug));
    }
}
