package dev.rehearse.e2e.stack;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a campaign came to: whom it was for, what the mail server took, and what the service says of each mail.
 *
 * @param audience the addresses that are to be mailed
 * @param taken by the mail server
 * @param states of the deliveries, by address
 * @param counts of the campaign, by name
 */
public record CampaignReconciliation(
        Set<String> audience, List<ReceivedMail> taken, Map<String, String> states, Map<String, Long> counts) {

    /** States in which the mail is not reported as accepted. */
    private static final Set<String> ADMITTED = Set.of("UNKNOWN", "FAILED");

    private static final Set<String> OVER = Set.of("SENT", "FAILED", "SUPPRESSED", "CANCELLED", "UNKNOWN");

    /** The discrepancies, as sentences; empty if the counts reconcile. */
    public List<String> faults(int mostUnknown) {
        var faults = new ArrayList<String>();
        repeated(faults);
        lost(faults);
        strangers(faults);
        unsettled(faults);
        unbalanced(faults);
        if (in("UNKNOWN") > mostUnknown) {
            faults.add("%d are unknown, and there may be %d".formatted(in("UNKNOWN"), mostUnknown));
        }
        return faults;
    }

    private void repeated(List<String> faults) {
        times(taken.stream().map(ReceivedMail::recipient).toList()).forEach((recipient, times) -> {
            if (times > 1) {
                faults.add("%s was mailed %d times".formatted(recipient, times));
            }
        });
        times(taken.stream().distinct().map(ReceivedMail::messageId).toList()).forEach((id, times) -> {
            if (times > 1 || id.isEmpty()) {
                faults.add("The Message-ID %s has %d recipients".formatted(id, times));
            }
        });
    }

    private void lost(List<String> faults) {
        var mailed = taken.stream().map(ReceivedMail::recipient).collect(Collectors.toSet());
        for (var subscriber : audience) {
            var state = states.getOrDefault(subscriber, "NOWHERE");
            if (!mailed.contains(subscriber) && !ADMITTED.contains(state)) {
                faults.add("%s was not mailed and is %s".formatted(subscriber, state));
            }
        }
    }

    private void strangers(List<String> faults) {
        var strangers = new HashSet<>(states.keySet());
        taken.forEach(mail -> strangers.add(mail.recipient()));
        strangers.removeAll(audience);
        strangers.forEach(stranger -> faults.add(stranger + " was not to be mailed"));
    }

    private void unsettled(List<String> faults) {
        states.forEach((subscriber, state) -> {
            if (!OVER.contains(state)) {
                faults.add("%s is still %s".formatted(subscriber, state));
            }
        });
    }

    private void unbalanced(List<String> faults) {
        long candidates = counts.getOrDefault("candidates", -1L);
        long all = counts.values().stream().mapToLong(Long::longValue).sum() - candidates;
        if (candidates != audience.size() || all != candidates) {
            faults.add("%d candidates of %d, and %d in all states: %s"
                    .formatted(candidates, audience.size(), all, counts));
        }
        for (var state : OVER) {
            var name = state.toLowerCase(Locale.ROOT);
            if (counts.getOrDefault(name, 0L) != in(state)) {
                faults.add(
                        "%d are counted as %s, and %d are".formatted(counts.getOrDefault(name, 0L), name, in(state)));
            }
        }
    }

    /** Counts the deliveries in a state. */
    public long in(String state) {
        return states.values().stream().filter(state::equals).count();
    }

    private static Map<String, Integer> times(List<String> words) {
        var times = new HashMap<String, Integer>();
        words.forEach(word -> times.merge(word, 1, Integer::sum));
        return times;
    }
}
