package dev.rehearse.question.author.question;

import dev.rehearse.edge.body.TextRules;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A question that an author writes.
 *
 * @param topic slug of a topic created by the API
 * @param slug unique in the topic; it never changes
 * @param markdown the content of the question's file, with its id
 */
public record QuestionRequest(
        @NotNull(message = "{field.missing}") @Schema(examples = "generators")
        String topic,

        @NotNull(message = "{field.missing}")
        @Size(max = 100, message = "{field.too-long}")
        @Pattern(regexp = TextRules.SLUG, message = "{field.form}")
        @Schema(examples = "what-yield-does")
        String slug,

        @NotNull(message = "{field.missing}") @Schema(examples = MarkdownRequest.EXAMPLE)
        String markdown) {}
