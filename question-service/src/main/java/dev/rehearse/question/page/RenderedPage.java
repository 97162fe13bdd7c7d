package dev.rehearse.question.page;

import io.vertx.core.buffer.Buffer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * The bytes of a page, as they are sent.
 *
 * @param hash of the content, for entity tags
 * @param type its Content-Type
 * @param byLanguage whether it depends on the language of the reader
 */
public record RenderedPage(Buffer plain, Buffer compressed, String hash, String type, boolean byLanguage) {

    private static final int HASH_LENGTH = 16;
    private static final String COMPRESSED = "-gzip";

    public static RenderedPage of(byte[] content, String type, boolean byLanguage) {
        return new RenderedPage(Buffer.buffer(content), Buffer.buffer(gzip(content)), hash(content), type, byLanguage);
    }

    int weight() {
        return plain.length() + compressed.length();
    }

    /** What a response to a request with these headers needs. */
    public Sent sent(@Nullable String acceptEncoding, @Nullable String ifNoneMatch) {
        boolean isCompressed = acceptsGzip(acceptEncoding);
        return new Sent(
                "\"" + hash + (isCompressed ? COMPRESSED : "") + "\"",
                isCompressed ? "gzip" : acceptEncoding == null ? null : "identity",
                isCompressed ? compressed : plain,
                isKnown(ifNoneMatch));
    }

    /**
     * A representation of the page.
     *
     * @param tag a strong entity tag, of exactly these bytes
     * @param encoding its Content-Encoding; {@code identity} keeps the server from compressing what the tag is not of
     * @param isKnown whether the client has the page already, in this or the other form
     */
    public record Sent(String tag, @Nullable String encoding, Buffer body, boolean isKnown) {}

    private boolean isKnown(@Nullable String ifNoneMatch) {
        return ifNoneMatch != null
                && (ifNoneMatch.strip().equals("*")
                        || ifNoneMatch.contains("\"" + hash + "\"")
                        || ifNoneMatch.contains("\"" + hash + COMPRESSED + "\""));
    }

    private static boolean acceptsGzip(@Nullable String acceptEncoding) {
        return acceptEncoding != null
                && acceptEncoding.matches("(?i)(.*[,\\s])?gzip\\s*(;\\s*q=(1|0\\.\\d*[1-9]).*|,.*)?");
    }

    private static byte[] gzip(byte[] content) {
        var bytes = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(bytes)) {
            gzip.write(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static String hash(byte[] content) {
        try {
            var sha256 = MessageDigest.getInstance("SHA-256").digest(content);
            return HexFormat.of().formatHex(sha256).substring(0, HASH_LENGTH);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
