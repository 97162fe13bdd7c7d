package dev.rehearse.question.author;

import dev.rehearse.question.catalog.Kind;
import org.jspecify.annotations.Nullable;

/** Which questions of authors are listed; what is absent makes no difference. */
record QuestionFilter(
        @Nullable String topic,
        @Nullable Status status,
        @Nullable Kind kind,
        @Nullable String tag) {}
