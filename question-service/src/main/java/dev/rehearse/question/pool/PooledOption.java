package dev.rehearse.question.pool;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * An option of an item, with the letter that selects it.
 *
 * @param rationale why a candidate would choose it, shown after the answer
 */
public record PooledOption(
        String key,
        RichText text,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable RichText rationale) {}
