package dev.rehearse.smtp;

/** A message as it goes over the wire: with every leading dot doubled and the final dot (RFC 5321, 4.5.2). */
final class MessageData {

    /** RFC 5321, 4.5.3.1.6, without the line end. */
    private static final int LONGEST_LINE = 998;

    private final byte[] bytes;
    private int length;
    private int size;
    private boolean isAscii = true;

    /**
     * Checks and copies.
     *
     * @param message with CRLF at the end of every line
     * @throws IllegalArgumentException for a bare CR or LF, which servers take in different ways, a NUL, or a line longer
     *     than RFC 5322, 2.1.1, allows
     */
    MessageData(byte... message) {
        bytes = new byte[message.length + dots(message) + 5];
        int lineLength = 0;
        for (int i = 0; i < message.length; i++) {
            byte b = message[i];
            if (lineLength == 0 && b == '.') {
                put('.');
            }
            put(b);
            isAscii &= b > 0;
            if (b == '\r' && i + 1 < message.length && message[i + 1] == '\n') {
                put('\n');
                i++;
                lineLength = 0;
            } else if (b == '\r' || b == '\n' || b == 0) {
                throw new IllegalArgumentException("The message has a bare CR or LF, or a NUL, at octet " + i);
            } else if (++lineLength > LONGEST_LINE) {
                throw new IllegalArgumentException("The message has a line longer than " + LONGEST_LINE + " octets");
            }
        }
        if (lineLength > 0) {
            put('\r');
            put('\n');
        }
        put('.');
        put('\r');
        put('\n');
        size = message.length + (lineLength > 0 ? 2 : 0);
    }

    /** In octets, without what only the transport needs (RFC 1870, 5). */
    int size() {
        return size;
    }

    byte[] bytes() {
        return bytes;
    }

    int length() {
        return length;
    }

    boolean isAscii() {
        return isAscii;
    }

    private void put(int b) {
        bytes[length++] = (byte) b;
    }

    /** How many dots at the beginning of a line there may be at most. */
    private static int dots(byte... message) {
        int dots = 0;
        for (byte b : message) {
            dots += b == '.' ? 1 : 0;
        }
        return dots;
    }
}
