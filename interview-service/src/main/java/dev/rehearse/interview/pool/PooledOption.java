package dev.rehearse.interview.pool;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * An option with its rationale, which is shown only after the answer.
 *
 * @param rationale why a candidate would choose it
 */
@JsonIgnoreProperties(ignoreUnknown = true)
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PooledOption(
        String key, RichText text, @Nullable RichText rationale) {

    long bytes() {
        return text.bytes() + (rationale == null ? 0 : rationale.bytes());
    }
}
