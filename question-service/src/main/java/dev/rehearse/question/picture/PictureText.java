package dev.rehearse.question.picture;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * The words of a picture.
 *
 * @param title wrapped to several lines, the last of which may end in an ellipsis
 * @param line below the title
 */
public record PictureText(String title, String line) {

    private static final int HASH_LENGTH = 16;

    /** Incremented by each change of what is drawn around the words. */
    private static final int REVISION = 1;

    /** Names the picture in addresses: of equal words it is equal, on every replica, whatever its fonts. */
    public String hash() {
        try {
            var words = String.join("\n", String.valueOf(REVISION), title, line);
            var digest = MessageDigest.getInstance("SHA-256").digest(words.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest).substring(0, HASH_LENGTH);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
