package dev.rehearse.question.catalog;

import org.jspecify.annotations.Nullable;

/**
 * Where a question comes from.
 *
 * @param digest of the draft, by which an import recognises it; empty for one of the API
 * @param file that holds it, below the content folder; absent for one of the API
 */
public record QuestionOrigin(String digest, @Nullable String file) {

    /** Authors wrote it by the API. */
    public static final QuestionOrigin API = new QuestionOrigin("", null);
}
