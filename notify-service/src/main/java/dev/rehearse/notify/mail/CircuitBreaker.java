package dev.rehearse.notify.mail;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * A circuit breaker: pauses sending while the mail server is unavailable or refuses more, one second at first, then
 * longer.
 */
@Singleton
class CircuitBreaker {

    private static final Duration FIRST = Duration.ofSeconds(1);

    private final Duration longest;
    private final CountDownLatch closing = new CountDownLatch(1);
    private long until = System.nanoTime();
    private Duration last = Duration.ZERO;
    private boolean isServerThere;

    CircuitBreaker(MailSettings settings) {
        this.longest = settings.longestPause();
    }

    /** Waits until the server may be tried again; false if this replica is stopping. */
    boolean await() throws InterruptedException {
        boolean isClosed = closing.await(0, TimeUnit.NANOSECONDS);
        for (long left = left(); left > 0 && !isClosed; left = left()) {
            isClosed = closing.await(left, TimeUnit.NANOSECONDS);
        }
        return !isClosed;
    }

    /** Releases all waiting threads. */
    void close() {
        closing.countDown();
    }

    private synchronized long left() {
        return until - System.nanoTime();
    }

    /** Reports that the server is unavailable. Concurrent reports count once. */
    synchronized void take() {
        if (left() <= 0) {
            var doubled = isServerThere ? FIRST : last.multipliedBy(2);
            last = doubled.isZero() ? FIRST : doubled.compareTo(longest) > 0 ? longest : doubled;
            until = System.nanoTime() + last.toNanos();
        }
    }

    /** Sets whether the server serves another replica: then a connection is likely to become free soon. */
    synchronized void othersAreServed(boolean value) {
        isServerThere = value;
    }

    /** Reports that the server is available. */
    synchronized void end() {
        last = Duration.ZERO;
    }
}
