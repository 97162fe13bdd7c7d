package dev.rehearse.notify.subscription;

import java.time.Duration;

/**
 * Makes work take a whole number of beats. What it looks up and writes differs a little by what it finds; whoever measures the
 * answer hears the beat only.
 */
final class Beat {

    /** Some times as long as a sign-up takes, and nothing to somebody who waits for a page. */
    static final Duration LENGTH = Duration.ofMillis(25);

    private Beat() {}

    /** Returns, or throws what the work throws, at the next beat after its end. */
    static void keep(Runnable work) {
        long begun = System.nanoTime();
        try {
            work.run();
        } finally {
            pause(rest(Duration.ofNanos(System.nanoTime() - begun)));
        }
    }

    /** How long it is from then to the next beat; at a beat nothing. */
    static Duration rest(Duration sinceBegun) {
        return Duration.ofNanos(Math.floorMod(-sinceBegun.toNanos(), LENGTH.toNanos()));
    }

    private static void pause(Duration time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
