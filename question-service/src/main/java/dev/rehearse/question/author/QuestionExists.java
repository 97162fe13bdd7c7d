package dev.rehearse.question.author;

import dev.rehearse.edge.problem.HttpProblem;
import java.util.Map;

/** There is a question of this id, or of this slug in the topic. */
final class QuestionExists extends HttpProblem.Conflict {
    QuestionExists(String id, String slug) {
        super("author.question.exists", Map.of("id", id, "slug", slug));
    }
}
