package dev.rehearse.e2e.stack;

import dev.rehearse.testing.smtp.ReceivedMessage;
import dev.rehearse.testing.smtp.SmtpBehavior;
import dev.rehearse.testing.smtp.SmtpServer;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.ToIntFunction;
import java.util.regex.Pattern;

/**
 * A mail server that writes down each mail before it says that it has taken it: the witness of who was mailed, outside
 * of what is tested.
 */
public final class RecordingSmtp implements AutoCloseable {

    private static final Pattern MESSAGE_ID = Pattern.compile("(?im)^Message-ID:\\s*(\\S*)");

    private final SmtpServer server;
    private final Queue<ReceivedMail> taken = new ConcurrentLinkedQueue<>();
    private final AtomicInteger count = new AtomicInteger();
    private volatile ToIntFunction<String> memory = recipient -> 1;

    public RecordingSmtp(int port) {
        server = new SmtpServer(port).tell(this::record);
    }

    private void record(ReceivedMessage message) {
        var id = MESSAGE_ID.matcher(message.text());
        var mail = new ReceivedMail(id.find() ? id.group(1) : "", message.recipient());
        for (int i = 0; i < memory.applyAsInt(mail.recipient()); i++) {
            taken.add(mail);
        }
        count.incrementAndGet();
    }

    public void start() {
        server.start();
    }

    /** Hangs up on all clients, listens no more, and takes nothing any more once this returns. */
    public void stop() {
        server.stop();
    }

    public int port() {
        return server.port();
    }

    public void behave(SmtpBehavior behavior) {
        server.behave(behavior);
    }

    /** Serves so many connections at the same time, and refuses more. */
    public void serve(int most) {
        server.serve(most, "421 4.7.0 too many connections");
    }

    /** The number of refused connections. */
    public int refused() {
        return server.refused();
    }

    /** Spoils the record: how often a mail to a recipient is written down, which should be once. */
    public void remember(ToIntFunction<String> times) {
        memory = times;
    }

    public List<ReceivedMail> taken() {
        return List.copyOf(taken);
    }

    /** The number of accepted mails. */
    public int count() {
        return count.get();
    }

    /** The number of aborted mail transactions: after MAIL, and before the reply to the final dot. */
    public int interrupted() {
        return server.interrupted();
    }

    @Override
    public void close() {
        server.close();
    }
}
