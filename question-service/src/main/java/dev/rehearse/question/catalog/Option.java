package dev.rehearse.question.catalog;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * One option of a choice question, or an entry to put in order.
 *
 * @param key the letter that selects it, unique in the question
 * @param text Markdown
 * @param correct whether it belongs to the key of the question
 * @param rationale why a candidate would choose it
 */
public record Option(
        String key,
        String text,
        boolean correct,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String rationale) {}
