package dev.rehearse.testing.smtp;

import java.io.IOException;
import java.net.Socket;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import javax.net.ssl.SSLContext;

/**
 * A mail server that answers as it was told, keeps what it hears, and can hang up, fall silent, take its time, serve
 * few, or be away. Each command has a usual reply until a test sets another one.
 */
public final class SmtpServer implements AutoCloseable {

    private final SmtpScript script = new SmtpScript();
    private final SmtpListener listener;
    private final SSLContext tls;
    private final List<String> heard = new CopyOnWriteArrayList<>();
    private final List<ReceivedMessage> messages = new CopyOnWriteArrayList<>();
    private final AtomicInteger served = new AtomicInteger();
    private final AtomicInteger mostServed = new AtomicInteger();
    private final AtomicInteger refused = new AtomicInteger();
    private final AtomicInteger interrupted = new AtomicInteger();
    private volatile Consumer<ReceivedMessage> onTaken = message -> {};
    private volatile boolean isKeeping = true;

    /** Listens on a port that is free. */
    public static SmtpServer started() {
        return started(defaultTls());
    }

    /** Has a certificate for clients that ask for TLS. */
    public static SmtpServer started(SSLContext tls) {
        var server = new SmtpServer(0, tls);
        server.start();
        return server;
    }

    /** On a port of its own choice (0) or a given one. It does not listen yet. */
    public SmtpServer(int port) {
        this(port, defaultTls());
    }

    private SmtpServer(int port, SSLContext tls) {
        this.listener = new SmtpListener(port, this::serve);
        this.tls = tls;
    }

    private static SSLContext defaultTls() {
        try {
            return SSLContext.getDefault();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Listens, on the same port as before. Nothing if it does already. */
    public void start() {
        listener.start();
    }

    /** Hangs up on all clients, listens no more, and takes nothing any more once this returns. */
    public void stop() {
        listener.stop();
    }

    /** Behaves as usual again, on new connections, and remembers nothing. */
    public void startOver() {
        hangUp();
        script.reset();
        forget();
        refused.set(0);
        start();
    }

    /** Throws away what it has heard and was given. */
    public void forget() {
        heard.clear();
        messages.clear();
    }

    public int port() {
        return listener.port();
    }

    /** The reply to a whole line or to a command, to a connection (GREETING) or after a message (DOT). */
    public SmtpServer reply(String to, String reply) {
        script.reply(to, reply);
        return this;
    }

    /** The reply to each recipient at the domain. */
    public SmtpServer replyToDomain(String domain, String reply) {
        script.replyToDomain(domain, reply);
        return this;
    }

    /** Hangs up as soon as it has replied to the command. */
    public SmtpServer hangUpAfter(String command) {
        script.hangUpAfter(command);
        return this;
    }

    /** Replies so where nothing else was set. */
    public SmtpServer behave(SmtpBehavior behavior) {
        script.behave(behavior);
        return this;
    }

    /** Serves so many connections at the same time; others hear this in place of a greeting. */
    public SmtpServer serve(int most, String otherwise) {
        script.limitConnections(new SmtpScript.Limit(most, otherwise));
        return this;
    }

    /** Takes so many mails over a connection, and answers the next sender so. */
    public SmtpServer take(int most, String otherwise) {
        script.limitMails(new SmtpScript.Limit(most, otherwise));
        return this;
    }

    /** Takes so long for each message. */
    public SmtpServer takeForEach(Duration time) {
        script.takeForEach(time);
        return this;
    }

    /** Answers no message until it is released. */
    public SmtpServer hold() {
        script.hold();
        return this;
    }

    public void release() {
        script.release();
    }

    /** Reads nothing of any message. */
    public SmtpServer deafen() {
        script.deafen();
        return this;
    }

    /** Tells of each message that it has taken, before it says so, and keeps none itself: for very many. */
    public SmtpServer tell(Consumer<ReceivedMessage> record) {
        isKeeping = false;
        onTaken = record;
        return this;
    }

    /** The commands, in order, of all connections. */
    public List<String> heard() {
        return List.copyOf(heard);
    }

    /** The messages whose final dot arrived, whatever was answered. */
    public List<String> messages() {
        return received().stream().map(ReceivedMessage::text).toList();
    }

    /** The same with their envelopes. */
    public List<ReceivedMessage> received() {
        return List.copyOf(messages);
    }

    /** How many connections there have been. */
    public int connections() {
        return listener.connections();
    }

    /** The most connections that it has served at the same time. */
    public int mostServed() {
        return mostServed.get();
    }

    /** How many connections it did not serve. */
    public int refused() {
        return refused.get();
    }

    /** How many conversations ended in the middle of a mail: between its sender and the reply to its final dot. */
    public int interrupted() {
        return interrupted.get();
    }

    /** Hangs up on all clients. */
    public void hangUp() {
        listener.hangUp();
    }

    SSLContext tls() {
        return tls;
    }

    void hear(String line) {
        if (isKeeping) {
            heard.add(line);
        }
    }

    void receive(ReceivedMessage message) {
        if (isKeeping) {
            messages.add(message);
        }
    }

    void take(ReceivedMessage message) {
        onTaken.accept(message);
    }

    private void serve(Socket connection) {
        try {
            var conversation = new SmtpConversation(this, script, connection);
            try {
                serve(conversation);
            } finally {
                if (conversation.isInMail()) {
                    interrupted.incrementAndGet();
                }
            }
        } catch (IOException | InterruptedException ended) {
            // as it was told, or by the client
        }
    }

    private void serve(SmtpConversation conversation) throws IOException, InterruptedException {
        int now = served.incrementAndGet();
        try {
            if (now > script.connections().most()) {
                refused.incrementAndGet();
                conversation.say(script.connections().reply());
                return;
            }
            mostServed.accumulateAndGet(now, Math::max);
            conversation.hold();
        } finally {
            served.decrementAndGet();
        }
    }

    @Override
    public void close() {
        script.reset();
        stop();
    }
}
