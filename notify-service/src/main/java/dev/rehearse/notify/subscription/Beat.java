package dev.rehearse.notify.subscription;

import jakarta.inject.Singleton;
import java.time.Duration;

/**
 * Makes work take a whole number of beats. What it looks up and writes differs a little by what it finds; whoever measures the
 * answer hears the beat only.
 */
@Singleton
class Beat {

    private final Duration length;

    Beat(SignUpSettings settings) {
        this.length = settings.beat();
    }

    /** Returns, or throws what the work throws, at the next beat after its end. */
    void keep(Runnable work) {
        long begun = System.nanoTime();
        try {
            work.run();
        } finally {
            pause(rest(Duration.ofNanos(System.nanoTime() - begun)));
        }
    }

    /** How long it is from then to the next beat; at a beat nothing. */
    Duration rest(Duration sinceBegun) {
        return Duration.ofNanos(Math.floorMod(-sinceBegun.toNanos(), length.toNanos()));
    }

    private static void pause(Duration time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
