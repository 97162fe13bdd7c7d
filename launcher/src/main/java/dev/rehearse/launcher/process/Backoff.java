package dev.rehearse.launcher.process;

import java.time.Duration;

/**
 * How long to wait before a part is started again: not at all at first, then twice as long each time, up to a limit. A part that worked
 * for a while begins anew.
 */
final class Backoff {

    private static final Duration FIRST = Duration.ofSeconds(1);
    private static final Duration LONGEST = Duration.ofSeconds(30);

    /** A part that was ready for so long is well again. */
    private static final Duration WELL = Duration.ofSeconds(60);

    private int failures;

    /** The wait after one more failure of a part that had been ready for so long; zero when it never was. */
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
