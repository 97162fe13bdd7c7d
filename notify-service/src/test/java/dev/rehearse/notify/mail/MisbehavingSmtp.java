package dev.rehearse.notify.mail;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * An SMTP server that does what a test tells it. In each phase it gives the reply that was set for it; an empty reply
 * drops the connection. Every message whose final dot arrived is kept, whatever the reply was.
 */
public class MisbehavingSmtp implements QuarkusTestResourceLifecycleManager {

    /** The moments in which the server can misbehave. */
    public enum Phase {
        GREETING("220 ready"),
        MAIL("250 ok"),
        RCPT("250 ok"),
        DATA("354 go ahead"),
        DOT("250 queued");

        private final String usual;

        Phase(String usual) {
            this.usual = usual;
        }
    }

    static final String DROP = "";

    private final Map<Phase, String> replies = new ConcurrentHashMap<>();
    private final Set<String> deferred = ConcurrentHashMap.newKeySet();
    private final Set<String> refused = ConcurrentHashMap.newKeySet();
    private final List<String> messages = new CopyOnWriteArrayList<>();
    private final List<String> senders = new CopyOnWriteArrayList<>();
    private final List<Socket> connections = new CopyOnWriteArrayList<>();
    private final AtomicInteger served = new AtomicInteger();
    private final AtomicInteger refusedConnections = new AtomicInteger();
    private volatile int mostServed = Integer.MAX_VALUE;
    private volatile Duration dotTakes = Duration.ZERO;
    private volatile CountDownLatch dot = new CountDownLatch(0);
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

    /** From now on; it hangs up on everybody first. */
    void behave() throws IOException {
        for (var connection : connections) {
            connection.close();
        }
        connections.clear();
        releaseDot();
        dotTakes = Duration.ZERO;
        mostServed = Integer.MAX_VALUE;
        refusedConnections.set(0);
        replies.clear();
        deferred.clear();
        refused.clear();
        messages.clear();
        senders.clear();
    }

    /** The senders on the envelopes. */
    List<String> senders() {
        return List.copyOf(senders);
    }

    void reply(Phase phase, String reply) {
        replies.put(phase, reply);
    }

    /** Mails to this domain are to come later. */
    void defer(String domain) {
        deferred.add(domain);
    }

    /** Mails to this domain are never to come. */
    void refuse(String domain) {
        refused.add(domain);
    }

    /** Serves so many connections at the same time, and refuses others. */
    void serve(int connections) {
        mostServed = connections;
    }

    int refusedConnections() {
        return refusedConnections.get();
    }

    /** Takes so long for each message. */
    void takeForEach(Duration time) {
        dotTakes = time;
    }

    /** Says nothing to a message until it is told to. */
    void holdDot() {
        dot = new CountDownLatch(1);
    }

    void releaseDot() {
        dot.countDown();
    }

    List<String> messages() {
        return List.copyOf(messages);
    }

    private void listen(ServerSocket listening) {
        try {
            while (true) {
                var connection = listening.accept();
                connections.add(connection);
                Thread.ofVirtual().start(() -> serve(connection));
            }
        } catch (IOException closed) {
            // the end of the test run
        }
    }

    private void serve(Socket connection) {
        try (connection;
                var in = new BufferedReader(
                        new InputStreamReader(connection.getInputStream(), StandardCharsets.UTF_8))) {
            if (served.incrementAndGet() > mostServed) {
                refusedConnections.incrementAndGet();
                say(connection, "421 4.7.0 too many connections");
                return;
            }
            answer(connection, Phase.GREETING);
            for (var line = in.readLine(); line != null; line = in.readLine()) {
                switch (line.split("[ :]", 2)[0]) {
                    case "EHLO" -> say(connection, "250-rehearse.test\r\n250 PIPELINING");
                    case "MAIL" -> {
                        senders.add(line);
                        answer(connection, Phase.MAIL);
                    }
                    case "RCPT" -> recipient(connection, line);
                    case "DATA" -> answer(connection, Phase.DATA);
                    case "QUIT" -> {
                        say(connection, "221 bye");
                        return;
                    }
                    case "RSET" -> say(connection, "250 ok");
                    default -> {
                        messages.add(line + "\n"
                                + in.lines()
                                        .takeWhile(part -> !part.equals("."))
                                        .reduce("", (x, y) -> x + y + "\n"));
                        dot.await();
                        Thread.sleep(dotTakes);
                        answer(connection, Phase.DOT);
                    }
                }
            }
        } catch (IOException | InterruptedException dropped) {
            // as it was told, or by the client
        } finally {
            served.decrementAndGet();
        }
    }

    private void recipient(Socket connection, String command) throws IOException {
        var domain = command.replaceFirst(".*@([^>]*)>.*", "$1");
        if (deferred.contains(domain)) {
            say(connection, "450 4.7.1 not so fast");
        } else if (refused.contains(domain)) {
            say(connection, "550 5.7.1 not from you");
        } else {
            answer(connection, Phase.RCPT);
        }
    }

    private void answer(Socket connection, Phase phase) throws IOException {
        var reply = replies.getOrDefault(phase, phase.usual);
        if (reply.equals(DROP)) {
            throw new IOException("dropped");
        }
        say(connection, reply);
    }

    private static void say(Socket connection, String reply) throws IOException {
        connection.getOutputStream().write((reply + "\r\n").getBytes(StandardCharsets.US_ASCII));
    }

    @Override
    public void inject(TestInjector injector) {
        injector.injectIntoFields(this, new TestInjector.MatchesType(MisbehavingSmtp.class));
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
