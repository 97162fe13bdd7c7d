package dev.rehearse.question.author;

import dev.rehearse.question.catalog.Kind;
import org.jspecify.annotations.Nullable;

/**
 * Which questions of authors are listed; what is absent makes no difference.
 *
 * @param text words that the topic, the name or the text of a question has, in upper or lower case
 */
public record QuestionFilter(
        @Nullable String topic,
        @Nullable Status status,
        @Nullable Kind kind,
        @Nullable String tag,
        @Nullable String text) {}
