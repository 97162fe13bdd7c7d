package dev.rehearse.smtp;

/** A mail that got no further than a phase; carries the outcome from where that was noticed to who asked. */
final class Interrupted extends Exception {

    final transient Outcome outcome;

    Interrupted(Outcome outcome) {
        super(outcome.toString(), null, false, false);
        this.outcome = outcome;
    }
}
