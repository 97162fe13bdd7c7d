package dev.rehearse.notify.message;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** Text as quoted-printable (RFC 2045, 6.7), in one pass: a campaign encodes gigabytes of it. */
final class QuotedPrintable {

    /** RFC 2045, 6.7, (5): a line has at most 76 characters, with the = that says that it goes on. */
    private static final int LONGEST = 76;

    private static final byte[] DIGITS = "0123456789ABCDEF".getBytes(StandardCharsets.US_ASCII);

    /** By octet, whether it stands for itself wherever it is. */
    private static final boolean[] PLAIN = new boolean[256];

    static {
        for (int octet = '!'; octet <= '~'; octet++) {
            PLAIN[octet] = octet != '=';
        }
    }

    private QuotedPrintable() {}

    /** Whatever ends a line of the text, the encoded one ends with CR LF. */
    static void encode(String text, ByteArrayOutputStream out) {
        var octets = text.getBytes(StandardCharsets.UTF_8);
        var line = new byte[LONGEST];
        int length = 0;
        for (int i = 0; i < octets.length; i++) {
            int octet = octets[i] & 0xFF;
            if (octet == '\r' || octet == '\n') {
                i += octet == '\r' && i + 1 < octets.length && octets[i + 1] == '\n' ? 1 : 0;
                end(out, line, length);
                length = 0;
                continue;
            }
            boolean plain = PLAIN[octet] || (isBlank(octet) && !endsLine(octets, i + 1));
            if (length + (plain ? 1 : 3) > LONGEST - 1) {
                line[length++] = '=';
                end(out, line, length);
                length = 0;
            }
            if (plain) {
                line[length++] = (byte) octet;
            } else {
                line[length++] = '=';
                line[length++] = DIGITS[octet >> 4];
                line[length++] = DIGITS[octet & 0xF];
            }
        }
        out.write(line, 0, length);
    }

    private static boolean isBlank(int octet) {
        return octet == ' ' || octet == '\t';
    }

    /** Blanks may not end a line: mail servers of old cut them off. */
    private static boolean endsLine(byte[] octets, int at) {
        return at == octets.length || octets[at] == '\n' || octets[at] == '\r';
    }

    private static void end(ByteArrayOutputStream out, byte[] line, int length) {
        out.write(line, 0, length);
        out.write('\r');
        out.write('\n');
    }
}
