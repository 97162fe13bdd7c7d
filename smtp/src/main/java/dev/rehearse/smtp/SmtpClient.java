package dev.rehearse.smtp;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Sends mails to a server over a limited number of connections, which stay open between mails. Calls block, and are
 * meant for virtual threads. Thread-safe.
 */
public final class SmtpClient implements AutoCloseable {

    /*
     * A server may close an idle connection at any time, which is noticed when the next mail begins; or it may refuse
     * the next MAIL, because it limits the mails per connection. Both are independent of the mail, so it is sent over a
     * new connection at once, whose outcome counts.
     *
     * A mail whose new connection is refused waits for one of the others: see ConnectionLimit.
     */

    /** Short, because another client may wait for the connection. */
    private static final Duration IDLE = Duration.ofSeconds(5);

    private static final Duration WATCH = Duration.ofMillis(250);

    private final MailServer server;
    private final ConnectionLimit limit;
    private final Deque<Idle> idle = new ArrayDeque<>();
    private final Set<Connection> busy = ConcurrentHashMap.newKeySet();
    private final Thread watch;
    private volatile boolean isClosed;

    private record Idle(Connection connection, long since) {}

    /**
     * A client of one server.
     *
     * @param connections how many there may be at the same time, at least 1
     */
    public SmtpClient(MailServer server, int connections) {
        if (connections < 1) {
            throw new IllegalArgumentException(
                    "The number of connections is " + connections + ", which must be at least 1");
        }
        this.server = server;
        this.limit = new ConnectionLimit(connections, System::nanoTime);
        this.watch = Thread.ofVirtual().name("smtp-watch").start(this::watch);
    }

    /**
     * Hands over one mail; waits while all connections are busy.
     *
     * @param message as RFC 5322 has it, with CRLF line ends
     * @throws IllegalArgumentException if the message cannot be sent as it is
     * @throws InterruptedException while waiting for a connection: nothing has been sent
     */
    public Outcome send(Envelope envelope, byte[] message, Permit permit) throws InterruptedException {
        MessageData data = new MessageData(message);
        while (true) {
            Optional<Outcome.Deferred> away = limit.acquire();
            if (away.isPresent()) {
                return away.get();
            }
            try {
                Optional<Outcome> outcome = send(envelope, data, permit);
                if (outcome.isPresent()) {
                    return outcome.get();
                }
            } finally {
                limit.release();
            }
        }
    }

    /** Nothing if the server refused another connection while it serves others. */
    private Optional<Outcome> send(Envelope envelope, MessageData message, Permit permit) {
        Connection reused = reusable();
        if (reused != null) {
            Outcome outcome = over(reused, envelope, message, permit);
            if (!reused.isWornOut() && !hadHungUp(outcome)) {
                return Optional.of(outcome);
            }
        }
        long startedAt = System.nanoTime();
        try {
            Connection fresh = Connection.open(server);
            limit.opened();
            Outcome outcome = over(fresh, envelope, message, permit);
            if (isEndOfConversation(outcome)) {
                limit.refused(startedAt, (Outcome.Deferred) outcome);
            }
            return Optional.of(outcome);
        } catch (TransactionAborted e) {
            return notOpened(startedAt, e.outcome);
        }
    }

    private Optional<Outcome> notOpened(long startedAt, Outcome outcome) {
        if (outcome instanceof Outcome.Deferred deferred) {
            if (isRefusal(deferred)) {
                return limit.refused(startedAt, deferred) ? Optional.empty() : Optional.of(deferred);
            }
            limit.failed(deferred);
        }
        return Optional.of(outcome);
    }

    private Outcome over(Connection connection, Envelope envelope, MessageData message, Permit permit) {
        busy.add(connection);
        try {
            return connection.send(envelope, message, permit);
        } finally {
            busy.remove(connection);
            keep(connection);
        }
    }

    /** Before any of the message: whether the server ended the conversation, or had ended it before. */
    private static boolean hadHungUp(Outcome outcome) {
        return isEndOfConversation(outcome)
                || (outcome instanceof Outcome.Deferred(var phase, var _, var reply)
                        && phase == Phase.MAIL
                        && reply.isEmpty());
    }

    private static boolean isEndOfConversation(Outcome outcome) {
        return outcome instanceof Outcome.Deferred(var phase, var _, var reply)
                && phase.compareTo(Phase.MESSAGE) < 0
                && reply.filter(any -> any.code() == 421).isPresent();
    }

    /**
     * Whether it may be due to the number of connections. A 5xx to EHLO or AUTH and a TLS failure are due to our
     * configuration.
     */
    private static boolean isRefusal(Outcome.Deferred outcome) {
        return outcome.phase().compareTo(Phase.GREETING) <= 0
                || outcome.reply()
                        .map(Reply::isTransient)
                        .orElse(outcome.phase() == Phase.EHLO || outcome.phase() == Phase.AUTH);
    }

    /** The current number of connections, and whether the server refuses more. */
    public ConnectionStatus status() {
        return limit.status();
    }

    private @Nullable Connection reusable() {
        synchronized (idle) {
            Idle last = idle.pollLast();
            return last == null ? null : last.connection();
        }
    }

    private void keep(Connection connection) {
        if (connection.isUsable() && !isClosed && !limit.isExceeded()) {
            synchronized (idle) {
                idle.addLast(new Idle(connection, System.nanoTime()));
            }
        } else {
            end(connection);
        }
    }

    private void end(Connection connection) {
        connection.close();
        limit.closed();
    }

    private void watch() {
        try {
            while (!isClosed) {
                Thread.sleep(WATCH);
                busy.forEach(Connection::endIfOverdue);
                for (Connection connection = longIdle(); connection != null; connection = longIdle()) {
                    end(connection);
                }
            }
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        }
    }

    private @Nullable Connection longIdle() {
        synchronized (idle) {
            Idle first = idle.peekFirst();
            if (first == null || System.nanoTime() - first.since() < IDLE.toNanos()) {
                return null;
            }
            idle.removeFirst();
            return first.connection();
        }
    }

    /** Begins no mail any more: those that wait for a connection are not sent. */
    public void stopWaiting() {
        limit.close();
    }

    /** Says goodbye on all idle connections; mails under way are finished, and their connections closed then. */
    @Override
    public void close() {
        isClosed = true;
        stopWaiting();
        watch.interrupt();
        for (Connection connection = reusable(); connection != null; connection = reusable()) {
            end(connection);
        }
    }
}
