package dev.rehearse.notify.campaign;

import dev.rehearse.notify.delivery.State;
import java.util.Map;

/**
 * How the mails of a campaign are doing. Candidates is always the sum of the others.
 *
 * @param candidates subscribers who were to be told when the campaign was launched
 * @param pending wait for their first or next attempt
 * @param sending are being handed to the mail server
 * @param sent the mail server took them
 * @param failed the mail server refused them for good, or never took them
 * @param suppressed not sent because the subscriber left in between
 * @param unknown nobody knows whether the mail server took them; they are held
 */
public record Counts(
        long candidates, long pending, long sending, long sent, long failed, long suppressed, long unknown) {

    static Counts of(Map<State, Long> counts) {
        return new Counts(
                counts.values().stream().mapToLong(Long::longValue).sum(),
                counts.getOrDefault(State.PENDING, 0L),
                counts.getOrDefault(State.SENDING, 0L),
                counts.getOrDefault(State.SENT, 0L),
                counts.getOrDefault(State.FAILED, 0L),
                counts.getOrDefault(State.SUPPRESSED, 0L),
                counts.getOrDefault(State.UNKNOWN, 0L));
    }

    /** As they were at the launch. */
    Counts atLaunch() {
        return new Counts(candidates, candidates, 0, 0, 0, 0, 0);
    }
}
