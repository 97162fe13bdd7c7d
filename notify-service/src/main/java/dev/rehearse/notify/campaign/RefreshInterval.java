package dev.rehearse.notify.campaign;

import java.time.Duration;

/** When something that is costly to look up is looked up again: the later the longer it took, and never later than a few seconds. */
final class RefreshInterval {

    private static final long LONGEST = Duration.ofSeconds(5).toNanos();

    private final int times;
    private long next;

    /**
     * A look-up that is due now.
     *
     * @param times how many times as long as a look-up took, the next one waits
     */
    RefreshInterval(int times, long nanoTime) {
        this.times = times;
        this.next = nanoTime;
    }

    boolean isDue(long nanoTime) {
        return nanoTime - next >= 0;
    }

    void lookedUp(long begun, long ended) {
        next = ended + Math.min(LONGEST, times * (ended - begun));
    }
}
