package dev.rehearse.smtp;

/** Message data in wire format: dot-stuffed, with the final dot (RFC 5321, 4.5.2). */
final class MessageData {

    /*
     * The loops have one counter and one way round each. One that skipped the LF after a CR sent the JIT of JDK 25.0
     * astray: in one start of four it compiled SmtpClient.send for minutes, and everything that waited behind it stayed
     * slow.
     */

    /** RFC 5321, 4.5.3.1.6, without the line end. */
    private static final int LONGEST_LINE = 998;

    private static final byte[] END = {'\r', '\n', '.', '\r', '\n'};

    private final byte[] bytes;
    private final int size;
    private final boolean isAscii;

    /**
     * Checks and copies.
     *
     * @param message with CRLF at the end of every line
     * @throws IllegalArgumentException for a bare CR or LF, which servers take in different ways, a NUL, or a line
     *     longer than RFC 5322, 2.1.1, allows
     */
    MessageData(byte... message) {
        int dots = 0;
        int all = 0;
        int line = 0;
        byte before = '\n';
        for (int i = 0; i < message.length; i++) {
            byte b = message[i];
            all |= b;
            if (b == '.' && before == '\n') {
                dots++;
            }
            if (b == 0 || (b == '\n') != (before == '\r')) {
                throw unclean(b == 0 || b == '\n' ? i : i - 1);
            }
            if (b == '\n') {
                checkLength(i - 1 - line);
                line = i + 1;
            }
            before = b;
        }
        if (before == '\r') {
            throw unclean(message.length - 1);
        }
        checkLength(message.length - line);
        boolean isEnded = line == message.length;
        isAscii = all >= 0;
        size = message.length + (isEnded ? 0 : 2);
        bytes = new byte[size + dots + 3];
        copy(message, dots);
        System.arraycopy(END, isEnded ? 2 : 0, bytes, message.length + dots, isEnded ? 3 : 5);
    }

    private static IllegalArgumentException unclean(int octet) {
        return new IllegalArgumentException("The message has a bare CR or LF, or a NUL, at octet " + octet);
    }

    private static void checkLength(int line) {
        if (line > LONGEST_LINE) {
            throw new IllegalArgumentException("The message has a line longer than " + LONGEST_LINE + " octets");
        }
    }

    /** With each of the leading dots doubled. */
    private void copy(byte[] message, int dots) {
        if (dots == 0) {
            System.arraycopy(message, 0, bytes, 0, message.length);
            return;
        }
        int to = 0;
        byte before = '\n';
        for (byte b : message) {
            if (b == '.' && before == '\n') {
                bytes[to++] = '.';
            }
            bytes[to++] = b;
            before = b;
        }
    }

    /** In octets, without what only the transport needs (RFC 1870, 5). */
    int size() {
        return size;
    }

    byte[] bytes() {
        return bytes;
    }

    boolean isAscii() {
        return isAscii;
    }
}
