package dev.rehearse.notify.mail;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/**
 * An SMTP server that keeps each message octet by octet, and gives the reply to a command that a test has set for it. Only CR LF
 * ends a line for it, as RFC 5321 (2.3.8) has it.
 */
public class RawSmtp implements QuarkusTestResourceLifecycleManager {

    static final String DROP = "";

    private static final Map<String, String> USUAL = Map.of(
            "GREETING", "220 raw.test",
            "EHLO", "250 raw.test",
            "HELO", "250 raw.test",
            "DATA", "354 go ahead",
            "QUIT", "221 bye",
            "DOT", "250 queued");

    private final Map<String, String> replies = new ConcurrentHashMap<>();
    private final List<String> commands = new CopyOnWriteArrayList<>();
    private final List<String> messages = new CopyOnWriteArrayList<>();
    private @Nullable ServerSocket socket;

    @Override
    public Map<String, String> start() {
        try {
            socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var listening = socket;
        Thread.ofVirtual().start(() -> listen(listening));
        return Map.of("quarkus.mailer.host", "127.0.0.1", "quarkus.mailer.port", String.valueOf(socket.getLocalPort()));
    }

    void startOver() {
        replies.clear();
        commands.clear();
        messages.clear();
    }

    /** What is said to the command of this name, to a connection (GREETING) and after a message (DOT). */
    void reply(String command, String reply) {
        replies.put(command, reply);
    }

    List<String> commands() {
        return List.copyOf(commands);
    }

    /** The messages as they came, each octet a character, without the dot at their end. */
    List<String> messages() {
        return List.copyOf(messages);
    }

    private void listen(ServerSocket listening) {
        try {
            while (true) {
                var connection = listening.accept();
                Thread.ofVirtual().start(() -> serve(connection));
            }
        } catch (IOException closed) {
            // the end of the test run
        }
    }

    private void serve(Socket connection) {
        try (connection) {
            var in = new BufferedInputStream(connection.getInputStream());
            var out = connection.getOutputStream();
            say(out, "GREETING");
            for (var line = line(in); !line.isEmpty(); line = line(in)) {
                commands.add(line);
                var command = line.split("[ :]", 2)[0].strip();
                say(out, command);
                if (command.equals("QUIT")) {
                    return;
                }
                if (command.equals("DATA")
                        && replies.getOrDefault(command, "354").startsWith("354")) {
                    messages.add(message(in));
                    say(out, "DOT");
                }
            }
        } catch (IOException dropped) {
            // as it was told, or by the client
        }
    }

    private void say(OutputStream out, String command) throws IOException {
        var reply = replies.getOrDefault(command, USUAL.getOrDefault(command, "250 ok"));
        if (reply.equals(DROP)) {
            throw new IOException("dropped");
        }
        out.write((reply + "\r\n").getBytes(StandardCharsets.US_ASCII));
        out.flush();
    }

    private static String message(InputStream in) throws IOException {
        var message = new StringBuilder();
        for (var line = line(in); !line.equals(".\r\n"); line = line(in)) {
            message.append(line.startsWith("..") ? line.substring(1) : line);
        }
        return message.toString();
    }

    /** Up to CR LF, with it; empty at the end. */
    private static String line(InputStream in) throws IOException {
        var line = new ByteArrayOutputStream();
        int before = 0;
        for (int octet = in.read(); octet >= 0; octet = in.read()) {
            line.write(octet);
            if (before == '\r' && octet == '\n') {
                return line.toString(StandardCharsets.ISO_8859_1);
            }
            before = octet;
        }
        return "";
    }

    @Override
    public void inject(TestInjector injector) {
        injector.injectIntoFields(this, new TestInjector.MatchesType(RawSmtp.class));
    }

    @Override
    public void stop() {
        try {
            if (socket != null) {
                socket.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
