package dev.rehearse.edge.body;

import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Decodes percent-encoded text without NUL (RFC 3986, 2.1) strictly. */
public final class PercentEncoding {

    private static final int INVALID = Integer.MIN_VALUE;

    private PercentEncoding() {}

    /** Whether a request target is a URI whose octets can be decoded. */
    public static boolean isClean(String target) {
        return isUri(target)
                && decode(target.getBytes(StandardCharsets.US_ASCII), StandardCharsets.UTF_8)
                        .isPresent();
    }

    /** RFC 3986 defines the characters; none beyond it are tolerated. */
    private static boolean isUri(String target) {
        try {
            return target.chars().allMatch(c -> c < 0x80)
                    && new URI(target).toString().equals(target);
        } catch (URISyntaxException e) {
            return false;
        }
    }

    /** Returns the text, or empty if the octets aren't percent-encoded text in the charset or contain a NUL. */
    public static Optional<String> decode(byte[] encoded, Charset charset) {
        var octets = new ByteArrayOutputStream(encoded.length);
        for (int i = 0; i < encoded.length; i++) {
            int octet = encoded[i];
            if (octet == '%') {
                octet = octet(encoded, i + 1);
                i += 2;
            }
            if (octet == 0 || octet == INVALID) {
                return Optional.empty();
            }
            octets.write(octet);
        }
        return text(octets.toByteArray(), charset);
    }

    /** The value of the two hexadecimal digits at the index. */
    private static int octet(byte[] encoded, int index) {
        if (index + 1 >= encoded.length) {
            return INVALID;
        }
        int high = Character.digit(encoded[index], 16);
        int low = Character.digit(encoded[index + 1], 16);
        return high < 0 || low < 0 ? INVALID : high * 16 + low;
    }

    /** Returns the text, or empty if the octets aren't text in the charset. */
    static Optional<String> text(byte[] octets, Charset charset) {
        try {
            return Optional.of(
                    charset.newDecoder().decode(ByteBuffer.wrap(octets)).toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }
}
