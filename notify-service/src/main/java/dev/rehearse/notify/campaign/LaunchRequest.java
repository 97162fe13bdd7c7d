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
 * The practice test that has launched.
 *
 * @param practiceTest its slug
 * @param title for people
 * @param topic the path of its topic: subscribers of it and of what it belongs to are told
 * @param page path of its page below the public address
 * @param onUnknown what to do with a mail whose outcome is unknown; as configured if absent
 * @param again whether subscribers are told although an earlier campaign has told of this practice test; else that is a conflict
 */
record LaunchRequest(
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
    boolean isOn(String slug) {
        return topic.equals(slug) || topic.endsWith("/" + slug);
    }

    /** Equal for equal launches and for no others. */
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
