package dev.rehearse.notify.campaign;

import dev.rehearse.edge.problem.HttpProblem;
import org.jspecify.annotations.Nullable;

/**
 * The scope of an idempotency key: a repeated request with the same caller and key returns the same campaign.
 *
 * @param name the subject of the bearer token; keys of different callers do not collide
 */
public record IdempotencyScope(String name, String idempotencyKey) {

    /** The name of the header. */
    public static final String KEY = "Idempotency-Key";
    /** A key as a regular expression. */
    public static final String KEY_FORM = "[!-~]{1,255}";

    /** Throws {@link HttpProblem.InvalidField}. */
    public static IdempotencyScope of(String name, @Nullable String key) {
        if (key == null) {
            throw new HttpProblem.InvalidField(KEY, "field.missing", "");
        }
        if (!key.matches(KEY_FORM)) {
            throw new HttpProblem.InvalidField(KEY, "key.form", key);
        }
        return new IdempotencyScope(name, key);
    }
}
