package dev.rehearse.smtp;

import java.time.Duration;
import java.util.Optional;
import java.util.function.LongSupplier;

/**
 * Adaptive limit of concurrent connections: additive increase, and a decrease when the server refuses one. Thread-safe.
 */
final class ConnectionLimit {

    /*
     * Additive increase, multiplicative decrease [1], as TCP finds its share of a link (RFC 5681). A connection that is
     * refused while others are served lowers the limit by a quarter, once for all that were requested together; mails
     * go on over the others. As long as mails wait, the limit rises by one each second. Clients that do so share a
     * server evenly without knowing of each other. A quarter, not TCP's half: connections that are not there are lost
     * throughput.
     *
     * Up to where it was refused last, the limit rises with each connection that is served, as in TCP's slow start.
     *
     * A connection that is refused while none is served means that the server is unavailable. Threads that wait for a
     * connection then get that outcome.
     *
     * [1] D. Chiu and R. Jain, Analysis of the Increase and Decrease Algorithms for Congestion Avoidance in Computer
     *     Networks, Computer Networks and ISDN Systems 17 (1989) 1-14.
     */

    private static final long INCREASE = Duration.ofSeconds(1).toNanos();

    private final int most;
    private final LongSupplier nanoTime;
    private int allowed = 1;
    private int threshold;
    private int used;
    private int open;
    private long refusals;
    private long lastDecrease;
    private long nextIncrease;
    private int ends;
    private boolean isClosed;
    private Optional<Outcome.Deferred> end = Optional.empty();
    private Optional<Refusal> last = Optional.empty();

    private record Refusal(Outcome.Deferred outcome, long at) {}

    /** By a clock as {@link System#nanoTime}. */
    ConnectionLimit(int most, LongSupplier nanoTime) {
        this.most = most;
        this.nanoTime = nanoTime;
        this.threshold = most;
        this.lastDecrease = nanoTime.getAsLong();
        this.nextIncrease = lastDecrease + INCREASE;
    }

    /** Waits for permission to use a connection, or returns the outcome if the server proves unavailable meanwhile. */
    synchronized Optional<Outcome.Deferred> acquire() throws InterruptedException {
        int before = ends;
        while (used >= allowed && !isClosed) {
            if (ends != before) {
                return end;
            }
            wait(millisToIncrease());
        }
        if (isClosed) {
            return end;
        }
        used++;
        return Optional.empty();
    }

    /** Zero if it does not rise by itself. */
    private long millisToIncrease() {
        if (allowed == most || open == 0) {
            return 0;
        }
        long left = nextIncrease - nanoTime.getAsLong();
        if (left <= 0) {
            increase();
        }
        return Math.max(1, Duration.ofNanos(left).toMillis());
    }

    synchronized void release() {
        used--;
        notifyAll();
    }

    /** The server serves one more. */
    synchronized void opened() {
        open++;
        if (allowed < threshold) {
            increase();
        } else {
            notifyAll();
        }
    }

    private void increase() {
        allowed = Math.min(most, allowed + 1);
        nextIncrease = nanoTime.getAsLong() + INCREASE;
        notifyAll();
    }

    synchronized void closed() {
        open--;
    }

    /**
     * The server refused a connection.
     *
     * @param startedAt when the connection was requested
     * @return whether it serves others
     */
    synchronized boolean refused(long startedAt, Outcome.Deferred outcome) {
        refusals++;
        last = Optional.of(new Refusal(outcome, nanoTime.getAsLong()));
        if (open == 0) {
            failed(outcome);
            return false;
        }
        if (startedAt - lastDecrease >= 0) {
            allowed = Math.max(1, allowed * 3 / 4);
            threshold = allowed;
            lastDecrease = nanoTime.getAsLong();
            nextIncrease = lastDecrease + INCREASE;
        }
        return true;
    }

    /** Reports that a connection attempt failed; if none is open, threads that wait for one get the outcome. */
    synchronized void failed(Outcome.Deferred outcome) {
        if (open == 0) {
            allowed = 1;
            nextIncrease = nanoTime.getAsLong() + INCREASE;
            end = Optional.of(outcome);
            ends++;
            notifyAll();
        }
    }

    /** Gives no leave any more. */
    synchronized void close() {
        isClosed = true;
        end = Optional.of(new Outcome.Deferred(Phase.CONNECT, "The client is closed", Optional.empty()));
        notifyAll();
    }

    /** Whether there are more connections than the limit. */
    synchronized boolean isExceeded() {
        return open > allowed;
    }

    synchronized ConnectionStatus status() {
        return new ConnectionStatus(
                open,
                allowed,
                most,
                refusals,
                last.map(refusal -> new ConnectionStatus.Refusal(
                        refusal.outcome().phase() + ": " + refusal.outcome().reason(),
                        Duration.ofNanos(nanoTime.getAsLong() - refusal.at()))));
    }
}
