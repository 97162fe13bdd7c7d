package dev.rehearse.launcher.process;

import java.time.Duration;

/**
 * Exponential backoff between restarts of a part, from zero up to a limit. It resets once the part has been ready for a
 * while.
 */
final class Backoff {

    private static final Duration FIRST = Duration.ofSeconds(1);
    private static final Duration LONGEST = Duration.ofSeconds(30);

    /** After this time of being ready the backoff resets. */
    private static final Duration WELL = Duration.ofSeconds(60);

    private int failures;

    /** The delay after another failure of a part that had been ready for the given time; zero if it never was ready. */
    Duration next(Duration ready) {
        failures = ready.compareTo(WELL) >= 0 ? 1 : failures + 1;
        if (failures == 1) {
            return Duration.ZERO;
        }
        var doublings = Math.min(failures - 2, Integer.SIZE - 2);
        var wait = FIRST.multipliedBy(1L << doublings);
        return wait.compareTo(LONGEST) < 0 ? wait : LONGEST;
    }
}
