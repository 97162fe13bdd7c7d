package dev.rehearse.question.author;

import dev.rehearse.content.model.Topic;
import java.time.LocalDate;

/**
 * A topic that an author made.
 *
 * @param updated the day that its markdown names
 * @param markdown what topic.md would say
 * @param tag what If-Match takes, without the quotes
 */
public record AuthoredTopicView(
        String slug, String path, String title, LocalDate updated, String markdown, String tag) {

    static AuthoredTopicView of(Topic topic, dev.rehearse.question.catalog.Topic stored) {
        return new AuthoredTopicView(
                topic.slug(), topic.path(), topic.title(), topic.updated(), stored.markdown(), "r" + stored.revision());
    }
}
