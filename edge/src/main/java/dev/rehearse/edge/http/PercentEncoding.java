package dev.rehearse.edge.http;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** Checks that a request target is percent-encoded UTF-8 without NUL (RFC 3986, 2.1). */
final class PercentEncoding {

    private PercentEncoding() {}

    static boolean isClean(String target) {
        var bytes = ByteBuffer.allocate(target.length() * 3);
        for (int i = 0; i < target.length(); i++) {
            char c = target.charAt(i);
            if (c != '%') {
                bytes.put(c < 0x80 ? (byte) c : (byte) 0xFF);
                continue;
            }
            int octet = octet(target, i + 1);
            if (octet <= 0) {
                return false;
            }
            bytes.put((byte) octet);
            i += 2;
        }
        return isUtf8(bytes.flip());
    }

    /** Returns the value of the two hexadecimal digits at the index, or -1 where there are none. */
    private static int octet(String target, int index) {
        if (index + 1 >= target.length()) {
            return -1;
        }
        int high = Character.digit(target.charAt(index), 16);
        int low = Character.digit(target.charAt(index + 1), 16);
        return high < 0 || low < 0 ? -1 : high * 16 + low;
    }

    private static boolean isUtf8(ByteBuffer bytes) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(bytes);
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }
}
