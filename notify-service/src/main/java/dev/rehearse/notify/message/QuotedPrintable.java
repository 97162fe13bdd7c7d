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
        int column = 0;
        int i = 0;
        while (i < octets.length) {
            int end = endOfPlain(octets, i, Math.min(octets.length, i + LONGEST - 1 - column));
            out.write(octets, i, end - i);
            column += end - i;
            i = end;
            if (i == octets.length) {
                return;
            }
            if (endsLine(octets, i)) {
                i += octets[i] == '\r' && i + 1 < octets.length && octets[i + 1] == '\n' ? 2 : 1;
                endLine(out);
                column = 0;
            } else if (isPlain(octets, i) || column + 3 > LONGEST - 1) {
                out.write('=');
                endLine(out);
                column = 0;
            } else {
                out.write('=');
                out.write(DIGITS[(octets[i] & 0xFF) >> 4]);
                out.write(DIGITS[octets[i] & 0xF]);
                column += 3;
                i++;
            }
        }
    }

    /** Up to where the octets stand for themselves, as most do. */
    private static int endOfPlain(byte[] octets, int from, int most) {
        int end = from;
        while (end < most && isPlain(octets, end)) {
            end++;
        }
        return end;
    }

    /** Blanks may not end a line: mail servers of old cut them off. */
    private static boolean isPlain(byte[] octets, int at) {
        int octet = octets[at] & 0xFF;
        return PLAIN[octet] || ((octet == ' ' || octet == '\t') && !endsLine(octets, at + 1));
    }

    private static boolean endsLine(byte[] octets, int at) {
        return at == octets.length || octets[at] == '\n' || octets[at] == '\r';
    }

    private static void endLine(ByteArrayOutputStream out) {
        out.write('\r');
        out.write('\n');
    }
}
