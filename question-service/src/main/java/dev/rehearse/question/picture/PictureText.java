package dev.rehearse.question.picture;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * The words of a picture.
 *
 * @param title wrapped to several lines, the last of which may end in an ellipsis
 * @param track begins the line below the title; shortened where the line is too long
 * @param rest of that line, short enough to fit; may be empty
 */
public record PictureText(String title, String track, String rest) {

    private static final int HASH_LENGTH = 16;

    /** Incremented by each change of what is drawn around the words. */
    private static final int REVISION = 1;

    /** Below the title. */
    String line() {
        return track + rest;
    }

    /** Names the picture in addresses: of equal words it is equal, on every replica, whatever its fonts. */
    public String hash() {
        try {
            var words = String.join("\n", String.valueOf(REVISION), title, line());
            var digest = MessageDigest.getInstance("SHA-256").digest(words.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest).substring(0, HASH_LENGTH);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
