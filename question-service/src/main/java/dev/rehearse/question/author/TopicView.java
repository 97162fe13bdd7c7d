package dev.rehearse.question.author;

import dev.rehearse.content.model.Topic;
import java.time.LocalDate;

/** A topic that an author made. */
record TopicView(String slug, String path, String title, LocalDate updated) {

    static TopicView of(Topic topic) {
        return new TopicView(topic.slug(), topic.path(), topic.title(), topic.updated());
    }
}
