package dev.rehearse.notify.campaign;

import dev.rehearse.notify.scope.Scope;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The practice test that has launched.
 *
 * @param practiceTest its slug
 * @param title for people
 * @param topic the path of its topic: subscribers of it and of what it belongs to are told
 * @param page path of its page below the public address
 */
record LaunchRequest(
        @NotNull(message = "is missing")
        @Size(max = 100, message = "may be at most 100 characters long")
        @Pattern(regexp = SLUG, message = "must be lower-case words joined by hyphens")
        @Schema(examples = "asyncio")
        String practiceTest,

        @NotNull(message = "is missing")
        @Size(max = 200, message = "may be at most 200 characters long")
        @Pattern(regexp = "[^\\x00-\\x1F\\x7F]*\\S[^\\x00-\\x1F\\x7F]*", message = "must be one line of text")
        @Schema(examples = "asyncio & async/await")
        String title,

        @NotNull(message = "is missing")
        @Size(max = 300, message = "may be at most 300 characters long")
        @Pattern(
                regexp = SLUG + "(/" + SLUG + "){0,2}",
                message = "must be slugs joined by slashes, from the track down")
        @Schema(examples = "python/concurrency/asyncio")
        String topic,

        @NotNull(message = "is missing")
        @Size(max = 300, message = "may be at most 300 characters long")
        @Pattern(regexp = "(/[A-Za-z0-9._~-]+)+", message = "must be a path that begins with a slash")
        @Schema(examples = "/interview/practice-tests/asyncio")
        String page) {

    private static final String SLUG = "[a-z0-9]+(-[a-z0-9]+)*";

    /** Everything, and the topic and what it belongs to, from the track down. */
    List<String> scopes() {
        var scopes = new ArrayList<String>();
        scopes.add(Scope.EVERYTHING);
        for (int slash = topic.indexOf('/'); slash >= 0; slash = topic.indexOf('/', slash + 1)) {
            scopes.add(topic.substring(0, slash));
        }
        scopes.add(topic);
        return scopes;
    }

    /** Equal for equal launches and for no others. */
    String fingerprint() {
        // No field can hold the line feed that separates them.
        var text = String.join("\n", practiceTest, title, topic, page);
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
