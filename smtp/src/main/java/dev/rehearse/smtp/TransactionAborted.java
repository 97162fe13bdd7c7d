package dev.rehearse.smtp;

import java.io.IOException;
import java.util.Optional;

/** Aborts a session or mail transaction with its outcome. */
final class TransactionAborted extends Exception {

    final transient Outcome outcome;

    TransactionAborted(Outcome outcome) {
        super(outcome.toString(), null, false, false);
        this.outcome = outcome;
    }

    /** The connection was lost or could not be opened. */
    static TransactionAborted lost(Phase phase, IOException e) {
        return new TransactionAborted(new Outcome.Deferred(phase, reason(e), Optional.empty()));
    }

    static String reason(IOException e) {
        return e.getClass().getSimpleName() + ": " + e.getMessage();
    }
}
