package dev.rehearse.smtp;

/** A message as it goes over the wire: with every leading dot doubled and the final dot (RFC 5321, 4.5.2). */
final class MessageData {

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
     * @throws IllegalArgumentException for a bare CR or LF, which servers take in different ways, a NUL, or a line longer
     *     than RFC 5322, 2.1.1, allows
     */
    MessageData(byte... message) {
        int line = 0;
        int dots = 0;
        int all = 0;
        for (int i = 0; i < message.length; i++) {
            byte b = message[i];
            all |= b;
            if (i == line && b == '.') {
                dots++;
            }
            if (b == '\r' && i + 1 < message.length && message[i + 1] == '\n') {
                checkLength(i - line);
                line = i + 2;
                i++;
            } else if (b == '\r' || b == '\n' || b == 0) {
                throw new IllegalArgumentException("The message has a bare CR or LF, or a NUL, at octet " + i);
            }
        }
        checkLength(message.length - line);
        boolean isEnded = line == message.length;
        isAscii = all >= 0;
        size = message.length + (isEnded ? 0 : 2);
        bytes = new byte[size + dots + 3];
        copy(message, dots);
        System.arraycopy(END, isEnded ? 2 : 0, bytes, message.length + dots, isEnded ? 3 : 5);
    }

    private static void checkLength(int line) {
        if (line > LONGEST_LINE) {
            throw new IllegalArgumentException("The message has a line longer than " + LONGEST_LINE + " octets");
        }
    }

    /** With each of the leading dots doubled. */
    private void copy(byte[] message, int dots) {
        int from = 0;
        int to = 0;
        int left = dots;
        for (int i = 0; left > 0; i++) {
            if (message[i] == '.' && (i == 0 || message[i - 1] == '\n')) {
                System.arraycopy(message, from, bytes, to, i - from);
                to += i - from;
                bytes[to++] = '.';
                from = i;
                left--;
            }
        }
        System.arraycopy(message, from, bytes, to, message.length - from);
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
