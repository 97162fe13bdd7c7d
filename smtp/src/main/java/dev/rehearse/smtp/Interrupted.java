package dev.rehearse.smtp;

import java.io.IOException;
import java.util.Optional;

/** A mail that got no further than a phase; carries the outcome from where that was noticed to who asked. */
final class Interrupted extends Exception {

    final transient Outcome outcome;

    Interrupted(Outcome outcome) {
        super(outcome.toString(), null, false, false);
        this.outcome = outcome;
    }

    /** Because the connection was lost, or never came about. */
    static Interrupted lost(Phase phase, IOException e) {
        return new Interrupted(new Outcome.Deferred(phase, reason(e), Optional.empty()));
    }

    static String reason(IOException e) {
        return e.getClass().getSimpleName() + ": " + e.getMessage();
    }
}
