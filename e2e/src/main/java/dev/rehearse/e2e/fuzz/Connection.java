package dev.rehearse.e2e.fuzz;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ProtocolException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** One connection of HTTP/1.1 that writes the bytes it is given, which no client library does. */
final class Connection implements AutoCloseable {

    /** An answer that takes longer is a hang. */
    static final Duration LONGEST = Duration.ofSeconds(30);

    /** Delay before the output is shut down after a possibly incomplete request. */
    private static final Duration PATIENCE = Duration.ofSeconds(1);

    private static final int LONGEST_LINE = 16_384;
    private static final int LONGEST_BODY = 32 << 20;

    private final Socket socket = new Socket();
    private final InputStream in;
    private boolean open = true;
    private long end;
    private long limit;

    Connection(int port) throws IOException {
        socket.setTcpNoDelay(true);
        socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), (int) LONGEST.toMillis());
        in = new BufferedInputStream(new Timed());
    }

    /** Whether another request may follow. */
    boolean isOpen() {
        return open;
    }

    /** Sends it and reads the answer; none if the other side closed. A hang is a SocketTimeoutException. */
    Answer exchange(Request request) throws IOException {
        long start = System.nanoTime();
        end = start + LONGEST.toNanos();
        limit = end;
        boolean whole = request.rule() != Request.Rule.CLOSED_OR_ANSWERED;
        open = open && whole;
        try {
            send(request.bytes().array());
            if (!whole) {
                sayTheEnd();
            }
            return answer(request, start);
        } catch (SocketTimeoutException hang) {
            throw hang;
        } catch (IOException closed) {
            open = false;
            return Answer.none(millisSince(start));
        }
    }

    /** A server may refuse before it has read all, and close; its answer may still be there. */
    private void send(byte[] bytes) {
        try {
            socket.getOutputStream().write(bytes);
        } catch (IOException refusedEarly) {
            open = false;
        }
    }

    private void sayTheEnd() throws IOException {
        limit = System.nanoTime() + PATIENCE.toNanos();
        in.mark(1);
        try {
            if (in.read() >= 0) {
                in.reset();
            }
        } catch (SocketTimeoutException waiting) {
            socket.shutdownOutput();
        } finally {
            limit = end;
        }
    }

    private Answer answer(Request request, long start) throws IOException {
        var line = line();
        while (line.startsWith("HTTP/1.1 1")) {
            headers();
            line = line();
        }
        var words = List.of(line.split(" ", 3));
        if (words.size() < 2
                || !words.getFirst().startsWith("HTTP/1.")
                || !words.get(1).matches("[1-5]\\d\\d")) {
            throw new ProtocolException("Not a status line: " + line);
        }
        int status = Integer.parseInt(words.get(1));
        var headers = headers();
        var head = new Answer(status, headers, Bytes.NONE, 0);
        open = open && !head.header("Connection").equalsIgnoreCase("close");
        var body = request.isHead() || status == 204 || status == 304 || head.isStream() ? Bytes.NONE : body(head);
        open = open && !head.isStream();
        return new Answer(status, headers, body, millisSince(start));
    }

    private Map<String, List<String>> headers() throws IOException {
        var headers = new HashMap<String, List<String>>();
        for (var line = line(); !line.isEmpty(); line = line()) {
            int colon = line.indexOf(':');
            if (colon < 1) {
                throw new ProtocolException("Not a header: " + line);
            }
            headers.computeIfAbsent(line.substring(0, colon).toLowerCase(Locale.ROOT), none -> new ArrayList<>())
                    .add(line.substring(colon + 1).strip());
        }
        return headers;
    }

    private Bytes body(Answer head) throws IOException {
        if (head.header("Transfer-Encoding").equalsIgnoreCase("chunked")) {
            return Bytes.of(chunks());
        }
        var length = head.header("Content-Length");
        if (length.isEmpty()) {
            open = false;
            return Bytes.of(in.readNBytes(LONGEST_BODY));
        }
        return Bytes.of(exactly(Integer.parseInt(length)));
    }

    private byte[] chunks() throws IOException {
        var body = new ByteArrayOutputStream();
        int size;
        do {
            size = Integer.parseInt(line().replaceAll(";.*", "").strip(), 16);
            body.writeBytes(exactly(size));
            line();
        } while (size > 0 && body.size() < LONGEST_BODY);
        return body.toByteArray();
    }

    private byte[] exactly(int size) throws IOException {
        var bytes = in.readNBytes(size);
        if (bytes.length < size) {
            throw new EOFException("The body ends early");
        }
        return bytes;
    }

    private String line() throws IOException {
        var line = new ByteArrayOutputStream();
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0 || line.size() > LONGEST_LINE) {
                throw new EOFException("The head ends early");
            }
            line.write(next);
        }
        var text = line.toString(StandardCharsets.ISO_8859_1);
        return text.endsWith("\r") ? text.substring(0, text.length() - 1) : text;
    }

    private static long millisSince(long start) {
        return Duration.ofNanos(System.nanoTime() - start).toMillis();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }

    /** The socket's bytes, each read no later than the end of the exchange. */
    private final class Timed extends InputStream {

        @Override
        public int read() throws IOException {
            var one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            long left = Duration.ofNanos(limit - System.nanoTime()).toMillis();
            if (left <= 0) {
                throw new SocketTimeoutException("No end of the answer");
            }
            socket.setSoTimeout((int) left);
            return socket.getInputStream().read(buffer, offset, length);
        }
    }
}
