package dev.rehearse.notify.mail;

import dev.rehearse.notify.delivery.SendRateBudget;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** Delays mails so that all replicas together keep the configured rate. */
@Singleton
class SendRateLimiter {

    /*
     * Send times are reserved from the shared budget a few at a time, at most for the next quarter of a second. An
     * unused one is lost, so a replica that was stopped does not send a burst when it continues.
     */

    private static final Duration AHEAD = Duration.ofMillis(250);
    private static final Duration LATEST = Duration.ofMillis(100);

    private final SendRateBudget budget;
    private final double rate;
    private int slots;
    private long next;

    SendRateLimiter(SendRateBudget budget, MailSettings settings) {
        this.budget = budget;
        this.rate = settings.rate().orElse(0);
    }

    /** Waits for the mail's turn. */
    void await() throws InterruptedException {
        if (rate > 0) {
            for (long wait = slot() - System.nanoTime(); wait > 0; wait = 0) {
                TimeUnit.NANOSECONDS.sleep(wait);
            }
        }
    }

    private synchronized long slot() {
        var apart = Duration.ofNanos((long) (1e9 / rate));
        while (slots > 0 && System.nanoTime() - next > LATEST.toNanos()) {
            slots--;
            next += apart.toNanos();
        }
        if (slots == 0) {
            slots = (int) Math.max(1, AHEAD.dividedBy(apart));
            long wait = budget.take(slots, apart).toNanos();
            next = System.nanoTime() + wait;
        }
        slots--;
        long slot = next;
        next += apart.toNanos();
        return slot;
    }
}
