package dev.rehearse.notify.campaign;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.rehearse.notify.delivery.State;
import java.util.Map;

/**
 * The mails of a campaign, counted by state. Candidates were counted when the mails were queued, and are always the sum
 * of the other counts.
 *
 * @param candidates subscribers at the time when the mails were queued
 * @param pending waiting for their first or next attempt
 * @param sending being sent to the mail server
 * @param sent accepted by the mail server
 * @param failed refused permanently, not accepted in time, or written off
 * @param suppressed not sent because the subscriber unsubscribed meanwhile, or the address is suppressed
 * @param cancelled not sent because the campaign was cancelled
 * @param unknown held, because it is unknown whether the mail server accepted them
 */
public record Counts(
        long candidates,
        long pending,
        long sending,
        long sent,
        long failed,
        long suppressed,
        long cancelled,
        long unknown) {

    static Counts of(long candidates, Map<State, Long> counts) {
        return new Counts(
                candidates,
                counts.getOrDefault(State.PENDING, 0L) + counts.getOrDefault(State.CLAIMED, 0L),
                counts.getOrDefault(State.SENDING, 0L),
                counts.getOrDefault(State.SENT, 0L),
                counts.getOrDefault(State.FAILED, 0L),
                counts.getOrDefault(State.SUPPRESSED, 0L),
                counts.getOrDefault(State.CANCELLED, 0L),
                counts.getOrDefault(State.UNKNOWN, 0L));
    }

    /** Whether every candidate is accounted for. */
    @JsonProperty
    public boolean isBalanced() {
        return candidates == pending + sending + sent + failed + suppressed + cancelled + unknown;
    }
}
