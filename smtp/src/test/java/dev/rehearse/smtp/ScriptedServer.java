package dev.rehearse.smtp;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;

/** A mail server that says what it was told, keeps what it heard, and can hang up, fall silent or talk slowly. */
final class ScriptedServer implements AutoCloseable {

    /** Instead of a reply: hang up. */
    static final String HANG_UP = "hang up";

    /** Instead of a reply: say nothing, and keep the connection. */
    static final String SILENCE = "silence";

    private final ServerSocket listening = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final Map<String, String> replies = new ConcurrentHashMap<>();
    private final List<String> heard = new CopyOnWriteArrayList<>();
    private final List<String> messages = new CopyOnWriteArrayList<>();
    private final List<Socket> connections = new CopyOnWriteArrayList<>();
    private final CountDownLatch closed = new CountDownLatch(1);
    private final SSLContext tls;
    private final Set<String> last = ConcurrentHashMap.newKeySet();
    private final AtomicInteger served = new AtomicInteger();
    private final AtomicInteger mostServed = new AtomicInteger();
    private volatile Limit connectionLimit = new Limit(Integer.MAX_VALUE, HANG_UP);
    private volatile Limit mailLimit = new Limit(Integer.MAX_VALUE, HANG_UP);
    private volatile CountDownLatch dot = new CountDownLatch(0);
    private volatile boolean isDeaf;

    /** How much it takes, and what it says to more. */
    private record Limit(int most, String reply) {}

    ScriptedServer(SSLContext tls) throws IOException {
        this.tls = tls;
        replies.putAll(Map.of(
                "GREETING", "220 ready",
                "EHLO", "250-server\r\n250-PIPELINING\r\n250 SIZE 100000000",
                "MAIL", "250 2.1.0 ok",
                "RCPT", "250 2.1.5 ok",
                "DATA", "354 go ahead",
                "DOT", "250 2.0.0 queued",
                "RSET", "250 2.0.0 ok",
                "QUIT", "221 bye"));
        Thread.ofVirtual().start(this::listen);
    }

    int port() {
        return listening.getLocalPort();
    }

    ScriptedServer reply(String command, String reply) {
        replies.put(command, reply);
        return this;
    }

    /** Hangs up as soon as it has replied to the command. */
    ScriptedServer hangUpAfter(String command) {
        last.add(command);
        return this;
    }

    /** Serves so many connections at the same time; others hear this in place of a greeting. */
    ScriptedServer serve(int connections, String otherwise) {
        connectionLimit = new Limit(connections, otherwise);
        return this;
    }

    /** Takes so many mails over a connection, and answers the next sender so. */
    ScriptedServer take(int mails, String otherwise) {
        mailLimit = new Limit(mails, otherwise);
        return this;
    }

    /** Answers no message until it is released. */
    ScriptedServer hold() {
        dot = new CountDownLatch(1);
        return this;
    }

    void release() {
        dot.countDown();
    }

    /** The most connections that it has served at the same time. */
    int mostServed() {
        return mostServed.get();
    }

    /** From the greeting on it reads nothing of any message. */
    ScriptedServer deaf() {
        isDeaf = true;
        return this;
    }

    /** The commands, in order, of all connections. */
    List<String> heard() {
        return List.copyOf(heard);
    }

    /** The messages whose final dot arrived, undone of their doubled dots. */
    List<String> messages() {
        return List.copyOf(messages);
    }

    int connections() {
        return connections.size();
    }

    /** Hangs up on everybody. */
    void hangUp() {
        connections.forEach(ScriptedServer::cut);
    }

    private void listen() {
        try {
            while (true) {
                Socket connection = listening.accept();
                connection.setTcpNoDelay(true);
                connections.add(connection);
                Thread.ofVirtual().start(() -> serve(connection));
            }
        } catch (IOException e) {
            // closed at the end of the test
        }
    }

    private void serve(Socket connection) {
        try (connection) {
            int now = served.incrementAndGet();
            if (now > connectionLimit.most()) {
                write(connection, connectionLimit.reply());
                return;
            }
            mostServed.accumulateAndGet(now, Math::max);
            say(connection, "GREETING");
            converse(connection);
        } catch (IOException | InterruptedException e) {
            // hung up, by either side
        } finally {
            served.decrementAndGet();
        }
    }

    private void converse(Socket connection) throws IOException, InterruptedException {
        Socket socket = connection;
        InputStream in = new BufferedInputStream(socket.getInputStream());
        int mails = 0;
        for (String line = line(in); !line.isEmpty(); line = line(in)) {
            heard.add(line);
            String command = line.split(" ", 2)[0];
            if (command.equals("MAIL") && mails++ >= mailLimit.most()) {
                write(socket, mailLimit.reply());
            } else {
                say(socket, replies.containsKey(line) ? line : command);
            }
            if (last.contains(command)) {
                return;
            }
            if (command.equals("DATA") && replies.getOrDefault("DATA", "").startsWith("354")) {
                if (isDeaf) {
                    closed.await();
                }
                messages.add(message(in));
                dot.await();
                say(socket, "DOT");
            } else if (command.equals("STARTTLS")) {
                socket = secured(socket);
                in = new BufferedInputStream(socket.getInputStream());
            }
        }
    }

    private SSLSocket secured(Socket socket) throws IOException {
        SSLSocket secured =
                (SSLSocket) tls.getSocketFactory().createSocket(socket, "localhost", socket.getPort(), true);
        secured.setUseClientMode(false);
        secured.startHandshake();
        return secured;
    }

    private void say(Socket socket, String command) throws IOException, InterruptedException {
        write(socket, replies.getOrDefault(command, "500 5.5.1 what?"));
    }

    private void write(Socket socket, String reply) throws IOException, InterruptedException {
        switch (reply) {
            case HANG_UP -> throw new IOException("told to hang up");
            case SILENCE -> closed.await();
            default -> socket.getOutputStream().write((reply + "\r\n").getBytes(StandardCharsets.US_ASCII));
        }
    }

    private static String message(InputStream in) throws IOException {
        StringBuilder message = new StringBuilder();
        for (String line = line(in); !line.equals("."); line = line(in)) {
            message.append(line.startsWith(".") ? line.substring(1) : line).append("\r\n");
        }
        return message.toString();
    }

    /** Up to CRLF; a lone CR or LF belongs to the line. */
    private static String line(InputStream in) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        int last = -1;
        for (int b = in.read(); b >= 0; b = in.read()) {
            if (b == '\n' && last == '\r') {
                String text = line.toString(StandardCharsets.UTF_8);
                return text.substring(0, text.length() - 1);
            }
            line.write(b);
            last = b;
        }
        throw new IOException("the client hung up");
    }

    private static void cut(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            listening.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        hangUp();
        release();
        closed.countDown();
    }
}
