package dev.rehearse.notify.campaign;

import dev.rehearse.edge.body.TextRules;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The launch of a practice test.
 *
 * @param practiceTest its slug
 * @param title for people
 * @param topic the path of its topic: subscribers of it, its section and its track are notified
 * @param page path of its page below the public address
 * @param onUnknown policy for mails whose outcome is unknown; the configured one if absent
 * @param again whether subscribers are notified although an earlier campaign has announced it; otherwise that is a
 *     conflict
 */
public record LaunchRequest(
        @NotNull(message = "{field.missing}")
        @Size(max = 100, message = "{field.too-long}")
        @Pattern(regexp = TextRules.SLUG, message = "{field.slug}")
        @Schema(examples = "asyncio")
        String practiceTest,

        @NotNull(message = "{field.missing}")
        @Size(max = 200, message = "{field.too-long}")
        @Pattern(regexp = TextRules.ONE_LINE, message = TextRules.NOT_ONE_LINE)
        @Schema(examples = "asyncio & async/await")
        String title,

        @NotNull(message = "{field.missing}")
        @Size(max = 300, message = "{field.too-long}")
        @Pattern(regexp = TextRules.SLUG + "(/" + TextRules.SLUG + "){0,2}", message = "{launch.topic}")
        @Schema(examples = "python/concurrency/asyncio")
        String topic,

        @NotNull(message = "{field.missing}")
        @Size(max = 300, message = "{field.too-long}")
        @Pattern(regexp = "(/[A-Za-z0-9._~-]+)+", message = "{launch.page}")
        @Schema(examples = "/interview/practice-tests/asyncio")
        String page,

        Campaign.@Nullable OnUnknown onUnknown,

        @Nullable Boolean again) {

    boolean isAgain() {
        return Boolean.TRUE.equals(again);
    }

    /** Whether the topic has this slug. */
    public boolean isOn(String slug) {
        return topic.equals(slug) || topic.endsWith("/" + slug);
    }

    /** A digest that is equal for equal launches only. */
    String fingerprint() {
        // No field can hold the line feed that separates them.
        var text = String.join("\n", practiceTest, title, topic, page);
        if (onUnknown != null) {
            text += "\n" + onUnknown;
        }
        if (isAgain()) {
            text += "\nagain";
        }
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
