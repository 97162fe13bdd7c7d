package dev.rehearse.edge.site;

import io.vertx.core.buffer.Buffer;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * The bytes of a page, compressed as most browsers accept them. For the few clients without gzip they are decompressed.
 *
 * @param hash of the content, for entity tags
 * @param type its Content-Type
 * @param byLanguage whether it depends on the reader's language
 */
public record RenderedPage(Buffer compressed, String hash, String type, boolean byLanguage) {

    private static final int HASH_LENGTH = 16;
    private static final String COMPRESSED = "-gzip";

    public static RenderedPage of(byte[] content, String type, boolean byLanguage) {
        return new RenderedPage(Buffer.buffer(gzip(content)), hash(content), type, byLanguage);
    }

    /** Size in bytes. */
    public int weight() {
        return compressed.length();
    }

    /** The representation for a request with these headers. */
    public Sent sent(@Nullable String acceptEncoding, @Nullable String ifNoneMatch) {
        boolean isCompressed = acceptsGzip(acceptEncoding);
        boolean isKnown = isKnown(ifNoneMatch);
        return new Sent(
                "\"" + hash + (isCompressed ? COMPRESSED : "") + "\"",
                isCompressed ? "gzip" : acceptEncoding == null ? null : "identity",
                isCompressed || isKnown ? compressed : Buffer.buffer(unpacked(compressed.getBytes())),
                isKnown);
    }

    /**
     * A representation of the page.
     *
     * @param tag a strong entity tag of exactly these bytes
     * @param encoding its Content-Encoding; {@code identity} keeps the server from compressing, which would invalidate
     *     the tag
     * @param body omitted if the client has the page already
     * @param isKnown whether the client has the page already, compressed or not
     */
    public record Sent(String tag, @Nullable String encoding, Buffer body, boolean isKnown) {}

    /** The response, equal to that of a page served without JAX-RS. */
    public Response response(HttpHeaders headers) {
        var encodings = headers.getHeaderString(HttpHeaders.ACCEPT_ENCODING);
        var sent = sent(encodings, headers.getHeaderString(HttpHeaders.IF_NONE_MATCH));
        var response = sent.isKnown()
                ? Response.notModified()
                : Response.ok(sent.body().getBytes(), MediaType.valueOf(type))
                        .header(HttpHeaders.CONTENT_ENCODING, sent.encoding());
        return response.header(HttpHeaders.ETAG, sent.tag())
                .header(HttpHeaders.CACHE_CONTROL, "no-cache")
                .header(HttpHeaders.VARY, byLanguage ? HttpHeaders.ACCEPT_LANGUAGE : null)
                .build();
    }

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

    private static byte[] unpacked(byte[] content) {
        try (var gzip = new GZIPInputStream(new ByteArrayInputStream(content))) {
            return gzip.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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
