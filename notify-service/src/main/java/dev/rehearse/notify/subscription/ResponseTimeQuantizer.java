package dev.rehearse.notify.subscription;

import jakarta.inject.Singleton;
import java.time.Duration;

/**
 * Rounds the duration of work up to a multiple of a fixed length, so that response times do not reveal which data the
 * work found.
 */
@Singleton
class ResponseTimeQuantizer {

    private final Duration length;

    ResponseTimeQuantizer(SignUpSettings settings) {
        this.length = settings.responseTimeStep();
    }

    /** Runs the work, and returns or throws at the next multiple of the length. */
    void keep(Runnable work) {
        long begun = System.nanoTime();
        try {
            work.run();
        } finally {
            pause(rest(Duration.ofNanos(System.nanoTime() - begun)));
        }
    }

    /** Returns the time to the next multiple of the length; zero at a multiple. */
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
