package dev.rehearse.question.author;

import dev.rehearse.content.model.Topic;
import java.time.LocalDate;

/** A topic that an author made. */
public record AuthoredTopicView(String slug, String path, String title, LocalDate updated) {

    static AuthoredTopicView of(Topic topic) {
        return new AuthoredTopicView(topic.slug(), topic.path(), topic.title(), topic.updated());
    }
}
