package dev.rehearse.e2e.stack;

import static org.awaitility.Awaitility.await;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/**
 * A mail server that writes down each mail before it says that it has taken it, and otherwise behaves as it is told: the
 * witness of who was mailed, outside of what is tested.
 */
public final class RecordingSmtp implements AutoCloseable {

    private static final int BACKLOG = 200;

    private final int port;
    private final Queue<ReceivedMail> taken = new ConcurrentLinkedQueue<>();
    private final AtomicInteger count = new AtomicInteger();
    private final AtomicInteger interrupted = new AtomicInteger();
    private final Set<Socket> connections = ConcurrentHashMap.newKeySet();
    private final AtomicInteger refused = new AtomicInteger();
    private volatile int mostConnections = Integer.MAX_VALUE;
    private volatile SmtpBehavior manners = SmtpBehavior.GOOD;
    private volatile ToIntFunction<String> memory = recipient -> 1;
    private volatile @Nullable ServerSocket listening;

    public RecordingSmtp(int port) {
        this.port = port;
    }

    public void start() throws IOException {
        var socket = new ServerSocket(port, BACKLOG, InetAddress.getLoopbackAddress());
        listening = socket;
        Thread.ofVirtual().start(() -> listen(socket));
    }

    /** Hangs up on everybody, listens no more, and takes nothing any more once this returns. */
    public void stop() throws IOException {
        if (listening != null) {
            listening.close();
        }
        for (var connection : connections) {
            connection.close();
        }
        await().atMost(Duration.ofMinutes(1)).until(connections::isEmpty);
    }

    public int port() {
        return port;
    }

    public void behave(SmtpBehavior value) {
        manners = value;
    }

    /** Serves so many connections at the same time, and refuses more. */
    public void serve(int most) {
        mostConnections = most;
    }

    /** How many connections it has refused. */
    public int refused() {
        return refused.get();
    }

    /** Spoils the record: how often a mail to a recipient is written down, which should be once. */
    public void remember(ToIntFunction<String> times) {
        memory = times;
    }

    public List<ReceivedMail> taken() {
        return List.copyOf(taken);
    }

    /** How many mails it has taken. */
    public int count() {
        return count.get();
    }

    /** How many conversations ended in the middle of a mail: after its sender, and before the reply to its final dot. */
    public int interrupted() {
        return interrupted.get();
    }

    private void listen(ServerSocket socket) {
        try {
            while (true) {
                var connection = socket.accept();
                connection.setTcpNoDelay(true);
                connections.add(connection);
                Thread.ofVirtual().start(() -> serve(connection));
            }
        } catch (IOException closed) {
            // stopped
        }
    }

    private void serve(Socket connection) {
        var conversation = new Conversation(connection);
        try (connection) {
            if (connections.size() > mostConnections) {
                refused.incrementAndGet();
                conversation.say("421 4.7.0 too many connections");
            } else {
                converse(conversation, connection);
            }
        } catch (IOException hungUp) {
            // by us as we were told, or by the other side
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            connections.remove(connection);
            if (conversation.isInMail) {
                interrupted.incrementAndGet();
            }
        }
    }

    private static void converse(Conversation conversation, Socket connection)
            throws IOException, InterruptedException {
        try (var in = new BufferedReader(new InputStreamReader(connection.getInputStream(), StandardCharsets.UTF_8))) {
            conversation.hold(in);
        }
    }

    /** One client's conversation. */
    private final class Conversation {

        private final Socket connection;
        private SmtpBehavior.Envelope envelope = SmtpBehavior.Envelope.NONE;
        private boolean isInMail;

        Conversation(Socket connection) {
            this.connection = connection;
        }

        void hold(BufferedReader in) throws IOException, InterruptedException {
            answer(SmtpBehavior.Moment.GREETING);
            for (var line = in.readLine(); line != null; line = in.readLine()) {
                switch (line.split("[ :]", 2)[0]) {
                    case "EHLO" -> answer(SmtpBehavior.Moment.EHLO);
                    case "MAIL" -> {
                        isInMail = true;
                        envelope = new SmtpBehavior.Envelope(address(line), "");
                        answer(SmtpBehavior.Moment.MAIL);
                    }
                    case "RCPT" -> {
                        envelope = new SmtpBehavior.Envelope(envelope.sender(), address(line));
                        answer(SmtpBehavior.Moment.RCPT);
                    }
                    case "DATA" -> {
                        if (answer(SmtpBehavior.Moment.DATA).startsWith("354")) {
                            take(message(in));
                        }
                    }
                    case "RSET" -> {
                        isInMail = false;
                        say("250 2.0.0 forgotten");
                    }
                    case "QUIT" -> {
                        isInMail = false;
                        say("221 2.0.0 bye");
                        return;
                    }
                    default -> say("500 5.5.2 what?");
                }
            }
        }

        private static String address(String command) {
            return command.replaceFirst("^[^<]*<([^>]*)>.*", "$1");
        }

        /** The Message-ID; a message that breaks off has none. */
        private String message(BufferedReader in) throws IOException {
            var id = "";
            for (var line = in.readLine(); line != null; line = in.readLine()) {
                if (line.equals(".")) {
                    return id;
                }
                if (id.isEmpty() && line.regionMatches(true, 0, "Message-ID:", 0, 11)) {
                    id = line.substring(11).strip();
                }
            }
            throw new IOException("The message broke off");
        }

        private void take(String messageId) throws IOException, InterruptedException {
            var reply = manners.at(SmtpBehavior.Moment.DOT, envelope);
            if (reply.startsWith("2")) {
                for (int i = 0; i < memory.applyAsInt(envelope.recipient()); i++) {
                    taken.add(new ReceivedMail(messageId, envelope.recipient()));
                }
                count.incrementAndGet();
                answer(SmtpBehavior.Moment.TAKEN);
            } else {
                reply(reply);
            }
            isInMail = false;
        }

        private String answer(SmtpBehavior.Moment moment) throws IOException, InterruptedException {
            var reply = manners.at(moment, envelope);
            reply(reply);
            return reply;
        }

        private void reply(String reply) throws IOException {
            if (reply.equals(SmtpBehavior.HANG_UP)) {
                throw new IOException("As told");
            }
            if (reply.startsWith("4") || reply.startsWith("5")) {
                isInMail = false;
            }
            say(reply);
        }

        private void say(String reply) throws IOException {
            connection.getOutputStream().write((reply + "\r\n").getBytes(StandardCharsets.US_ASCII));
        }
    }

    @Override
    public void close() throws IOException {
        stop();
    }
}
