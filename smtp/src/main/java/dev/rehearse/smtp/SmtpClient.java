package dev.rehearse.smtp;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;

/**
 * Hands mails to a server over a limited number of connections, which stay open between mails. Calls block, and are meant
 * for virtual threads. Thread-safe.
 */
public final class SmtpClient implements AutoCloseable {

    /*
     * A server may hang up on an idle connection at any time, and says so, if at all, when the next mail begins. That says
     * nothing of the mail, which has not even been named to a living server, so it goes over a new connection at once.
     */

    private static final Duration IDLE = Duration.ofSeconds(30);
    private static final Duration WATCH = Duration.ofMillis(250);

    private final MailServer server;
    private final Semaphore permits;
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
        this.permits = new Semaphore(connections);
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
        permits.acquire();
        try {
            return send(envelope, data, permit);
        } finally {
            permits.release();
        }
    }

    private Outcome send(Envelope envelope, MessageData message, Permit permit) {
        Connection reused = reusable();
        if (reused != null) {
            Outcome outcome = over(reused, envelope, message, permit);
            if (!hadHungUp(outcome)) {
                return outcome;
            }
        }
        try {
            return over(Connection.open(server), envelope, message, permit);
        } catch (Interrupted e) {
            return e.outcome;
        }
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

    private static boolean hadHungUp(Outcome outcome) {
        return outcome instanceof Outcome.Deferred(var phase, var _, var reply)
                && phase == Phase.MAIL
                && (reply.isEmpty() || reply.get().code() == 421);
    }

    private @Nullable Connection reusable() {
        synchronized (idle) {
            Idle last = idle.pollLast();
            return last == null ? null : last.connection();
        }
    }

    private void keep(Connection connection) {
        if (connection.isUsable() && !isClosed) {
            synchronized (idle) {
                idle.addLast(new Idle(connection, System.nanoTime()));
            }
        } else {
            connection.close();
        }
    }

    private void watch() {
        try {
            while (!isClosed) {
                Thread.sleep(WATCH);
                busy.forEach(Connection::endIfOverdue);
                for (Connection connection = longIdle(); connection != null; connection = longIdle()) {
                    connection.close();
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

    /** Says goodbye on all idle connections; mails under way are finished, and their connections closed then. */
    @Override
    public void close() {
        isClosed = true;
        watch.interrupt();
        for (Connection connection = reusable(); connection != null; connection = reusable()) {
            connection.close();
        }
    }
}
