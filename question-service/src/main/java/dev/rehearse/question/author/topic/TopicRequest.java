package dev.rehearse.question.author.topic;

import dev.rehearse.edge.body.TextRules;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A new topic.
 *
 * @param slug unique among topics
 * @param section path of a section of the catalog
 * @param markdown the content of topic.md: front matter with title, position, updated and competencies, and the
 *     description
 */
public record TopicRequest(
        @NotNull(message = "{field.missing}")
        @Size(max = 100, message = "{field.too-long}")
        @Pattern(regexp = TextRules.SLUG, message = "{field.form}")
        @Schema(examples = "generators")
        String slug,

        @NotNull(message = "{field.missing}") @Schema(examples = "python/concurrency")
        String section,

        @NotNull(message = "{field.missing}")
        @Schema(examples = "---\ntitle: Generators\nposition: 3\nupdated: 2026-11-28\n---\n\nFunctions that pause.\n")
        String markdown) {}
