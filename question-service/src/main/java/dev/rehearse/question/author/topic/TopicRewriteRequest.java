package dev.rehearse.question.author.topic;

import dev.rehearse.edge.body.TextRules;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What a topic says from now on.
 *
 * @param slug its new one; absent if it keeps the one that it has
 * @param markdown what topic.md would say
 */
public record TopicRewriteRequest(
        @Size(max = 100, message = "{field.too-long}")
        @Pattern(regexp = TextRules.SLUG, message = "{field.form}")
        @Schema(examples = "generators")
        @Nullable
        String slug,

        @NotNull(message = "{field.missing}")
        @Schema(examples = "---\ntitle: Generators\nposition: 3\nupdated: 2026-11-28\n---\n\nFunctions that pause.\n")
        String markdown) {}
