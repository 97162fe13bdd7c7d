package dev.rehearse.notify.campaign;

import java.time.Duration;

/**
 * Adaptive refresh interval of an expensive query: proportional to the duration of the last one, and a few seconds at
 * most.
 */
public final class RefreshInterval {

    private static final long LONGEST = Duration.ofSeconds(5).toNanos();

    private final int times;
    private long next;

    /**
     * An interval whose first query is due now.
     *
     * @param times the factor of the interval to the duration of the last query
     */
    public RefreshInterval(int times, long nanoTime) {
        this.times = times;
        this.next = nanoTime;
    }

    public boolean isDue(long nanoTime) {
        return nanoTime - next >= 0;
    }

    /** The last query took from begun to ended. */
    public void lookedUp(long begun, long ended) {
        next = ended + Math.min(LONGEST, times * (ended - begun));
    }
}
