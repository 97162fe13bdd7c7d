package dev.rehearse.question.author.question;

import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The new text of a question.
 *
 * @param markdown the content of the question's file, with its id
 */
record MarkdownRequest(
        @NotNull(message = "{field.missing}") @Schema(examples = EXAMPLE)
        String markdown) {

    static final String EXAMPLE = """
            ---
            id: 0b1f8a52-6d2f-4f0e-9a6b-3f1f6f1f0c01
            kind: short-answer
            difficulty: easy
            tags: [generators]
            minutes: 1
            ---

            Which keyword makes a function a generator?

            ## Accepted answers

            - yield

            ## Explanation

            A function with `yield` returns a generator.
            """;
}
