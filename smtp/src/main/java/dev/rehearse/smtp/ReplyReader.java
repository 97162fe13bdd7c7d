package dev.rehearse.smtp;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.ProtocolException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Reads SMTP replies; rejects malformed and oversized ones. */
final class ReplyReader {

    /** Twice what RFC 5321, 4.5.3.1.5, allows. */
    private static final int LONGEST_LINE = 1024;

    private static final int MOST_LINES = 128;

    private static final Pattern LINE = Pattern.compile("[2-5][0-9][0-9](?:[ -].*)?");

    private final InputStream in;
    private final Deadline deadline;
    private final byte[] buffer = new byte[4096];
    private int position;
    private int limit;

    ReplyReader(InputStream in, Deadline deadline) {
        this.in = in;
        this.deadline = deadline;
    }

    /** Whether unread bytes are buffered: after STARTTLS they are an injection of plaintext responses. */
    boolean hasMore() {
        return position < limit;
    }

    Reply read() throws IOException {
        List<String> lines = new ArrayList<>();
        while (true) {
            String line = line();
            int code = code(line);
            lines.add(line.length() > 4 ? line.substring(4) : "");
            if (line.length() == 3 || line.charAt(3) == ' ') {
                return new Reply(code, lines);
            }
            if (line.charAt(3) != '-' || lines.size() == MOST_LINES) {
                throw new ProtocolException("No reply: " + line);
            }
        }
    }

    private static int code(String line) throws ProtocolException {
        if (!LINE.matcher(line).matches()) {
            throw new ProtocolException("No reply: " + line);
        }
        return Integer.parseInt(line.substring(0, 3));
    }

    /** Without its line end; control characters, which could deceive a reader of logs, become spaces. */
    private String line() throws IOException {
        StringBuilder line = new StringBuilder();
        while (true) {
            int next = next();
            if (next == '\n') {
                return line.toString().stripTrailing();
            }
            if (line.length() == LONGEST_LINE) {
                throw new ProtocolException("A line of more than " + LONGEST_LINE + " characters");
            }
            line.append(Character.isISOControl(next) ? ' ' : (char) next);
        }
    }

    private int next() throws IOException {
        if (position == limit) {
            fill();
            position = 0;
            if (limit < 0) {
                limit = 0;
                throw new EOFException("The server closed the connection");
            }
        }
        return buffer[position++] & 0xFF;
    }

    private void fill() throws IOException {
        deadline.beforeRead();
        try {
            limit = in.read(buffer);
        } catch (IOException e) {
            throw deadline.reason(e);
        } finally {
            deadline.afterwards();
        }
    }

    @Override
    public String toString() {
        return new String(buffer, position, limit - position, StandardCharsets.ISO_8859_1);
    }
}
