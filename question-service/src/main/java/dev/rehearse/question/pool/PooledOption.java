package dev.rehearse.question.pool;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * An option of an item, by the letter it is answered with.
 *
 * @param rationale why a candidate would choose it, for after the answer
 */
public record PooledOption(
        String key,
        RichText text,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable RichText rationale) {}
