package dev.rehearse.notify.campaign;

import dev.rehearse.edge.problem.HttpProblem;
import org.jspecify.annotations.Nullable;

/**
 * Who asks for a campaign, and under which key: asked for again it is the same campaign.
 *
 * @param name the subject of the bearer token; keys of others are not in the way
 */
record Asker(String name, String idempotencyKey) {

    static final String KEY = "Idempotency-Key";
    static final String KEY_FORM = "[!-~]{1,255}";

    /** Throws {@link HttpProblem.InvalidField}. */
    static Asker of(String name, @Nullable String key) {
        if (key == null) {
            throw new HttpProblem.InvalidField(KEY, "field.missing", "");
        }
        if (!key.matches(KEY_FORM)) {
            throw new HttpProblem.InvalidField(KEY, "key.form", key);
        }
        return new Asker(name, key);
    }
}
