package dev.rehearse.question.catalog;

import org.jspecify.annotations.Nullable;

/**
 * The origin of a question.
 *
 * @param digest of the draft, by which an import recognises it; empty for one written by the API
 * @param file that contains it, below the content folder; absent for one written by the API
 */
public record QuestionOrigin(String digest, @Nullable String file) {

    /** The origin of questions written by the API. */
    public static final QuestionOrigin API = new QuestionOrigin("", null);
}
