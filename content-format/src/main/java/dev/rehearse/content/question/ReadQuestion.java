package dev.rehearse.content.question;

import dev.rehearse.content.model.Question;
import java.util.List;
import java.util.UUID;

/**
 * A question whose enemies are known by name only.
 *
 * @param enemies ids, or slugs of questions of its topic
 */
public record ReadQuestion(Question question, List<Enemy> enemies) {

    /** A reference to an enemy, with its line. */
    public record Enemy(String name, int line) {}

    /** The question with the ids of its enemies. */
    public Question with(List<UUID> ids) {
        return question.with(question.profile().withEnemies(ids));
    }
}
