package dev.rehearse.notify.mail;

import dev.rehearse.notify.delivery.ConnectionSlot;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.LongSupplier;
import org.jboss.logging.Logger;

/**
 * Outcomes that cannot be written for now, while others can. Confined to one thread, except for queries about a
 * connection slot.
 */
final class UnwrittenResults {

    /*
     * Such a mail is recorded as in progress in its connection slot, and must stay so: if this process dies, its
     * outcome is unknown. So the slot gets no other mail until the result is written.
     */

    private static final Logger LOG = Logger.getLogger(UnwrittenResults.class);
    private final LongSupplier nanoTime;
    private final long pause;
    private final List<Entry.Outcome> results = new CopyOnWriteArrayList<>();
    private long nextTry;

    /** Tries again after each pause. */
    UnwrittenResults(LongSupplier nanoTime, Duration pause) {
        this.nanoTime = nanoTime;
        this.pause = pause.toNanos();
    }

    void setAside(Entry.Outcome outcome, RuntimeException failure) {
        if (!results.contains(outcome)) {
            LOG.errorf(
                    failure,
                    "The outcome of delivery %s cannot be written; it is retried, and the delivery counts as in progress until then",
                    outcome.delivery());
            results.add(outcome);
        }
        nextTry = nanoTime.getAsLong() + pause;
    }

    /** Returns the results that are due for a retry. */
    List<Entry.Outcome> due() {
        if (results.isEmpty() || nanoTime.getAsLong() - nextTry < 0) {
            return List.of();
        }
        nextTry = nanoTime.getAsLong() + pause;
        return List.copyOf(results);
    }

    void written(Entry.Outcome outcome) {
        results.removeIf(result ->
                result.slot().equals(outcome.slot()) && result.delivery().equals(outcome.delivery()));
    }

    /** Whether the result of the slot's last mail is missing. */
    boolean isMissingOf(ConnectionSlot slot) {
        return results.stream().anyMatch(result -> result.slot().equals(slot));
    }

    /** Whether the entry may be written: not the next mail of a slot whose last result is missing. */
    boolean allows(Entry entry) {
        return entry instanceof Entry.Outcome || !isMissingOf(entry);
    }

    /**
     * Detaches the result from a blocked slot: a mail whose start could not be recorded in the slot was not sent by it.
     */
    Entry.Outcome apart(Entry.Outcome outcome) {
        return isMissingOf(outcome)
                ? new Entry.Outcome(ConnectionSlot.none(outcome.slot().worker()), outcome.result())
                : outcome;
    }

    private boolean isMissingOf(Entry entry) {
        return results.stream()
                .anyMatch(result ->
                        result.slot().equals(entry.slot()) && !result.delivery().equals(entry.delivery()));
    }
}
