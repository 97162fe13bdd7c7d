package dev.rehearse.notify.mail;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Leaves a mail server alone for a while that is away or says it has had enough: a second first, then longer. */
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

    /** Waits until the server may be asked again; false if that is not to happen any more. */
    boolean await() throws InterruptedException {
        boolean isClosed = closing.await(0, TimeUnit.NANOSECONDS);
        for (long left = left(); left > 0 && !isClosed; left = left()) {
            isClosed = closing.await(left, TimeUnit.NANOSECONDS);
        }
        return !isClosed;
    }

    /** Nobody waits any more. */
    void close() {
        closing.countDown();
    }

    private synchronized long left() {
        return until - System.nanoTime();
    }

    /** The server is away. Connections that notice it together count once. */
    synchronized void take() {
        if (left() <= 0) {
            var doubled = isServerThere ? FIRST : last.multipliedBy(2);
            last = doubled.isZero() ? FIRST : doubled.compareTo(longest) > 0 ? longest : doubled;
            until = System.nanoTime() + last.toNanos();
        }
    }

    /** Whether the server serves others: then it is only a matter of a moment until it has a connection for us. */
    synchronized void othersAreServed(boolean value) {
        isServerThere = value;
    }

    /** The server is there. */
    synchronized void end() {
        last = Duration.ZERO;
    }
}
