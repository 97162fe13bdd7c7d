package dev.rehearse.question.author.topic;

import dev.rehearse.content.model.Topic;
import java.time.LocalDate;

/**
 * A topic created by an author.
 *
 * @param updated the day in its markdown
 * @param markdown its topic.md
 * @param tag the value for If-Match, without the quotes
 */
public record AuthoredTopicView(
        String slug, String path, String title, LocalDate updated, String markdown, String tag) {

    static AuthoredTopicView of(Topic topic, dev.rehearse.question.catalog.Topic stored) {
        return new AuthoredTopicView(
                topic.slug(), topic.path(), topic.title(), topic.updated(), stored.markdown(), "r" + stored.revision());
    }
}
