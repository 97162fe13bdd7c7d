package dev.rehearse.e2e.faults;

import dev.rehearse.testing.smtp.SmtpBehavior;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.IntSupplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A mail server that makes each refusal there is in each phase, each to another connection or mail, and keeps a record
 * of them. A recipient deferred once is accepted at the retry; one rejected for good is rejected again.
 */
final class SmtpRefusals implements SmtpBehavior {

    private static final List<String> REPLIES = List.of("421", "450", "451", "452", "550", "552", "554", HANG_UP);
    private static final Set<Moment> BEFORE_ANY_MAIL = EnumSet.of(Moment.GREETING, Moment.EHLO);
    private static final Pattern RETURN_PATH = Pattern.compile("[^+]*\\+([0-9a-f-]{36})\\..*");

    private final IntSupplier taken;
    private final int from;
    private final Map<Moment, Queue<SmtpRefusal>> open = new HashMap<>();
    private final Map<String, SmtpRefusal> victims = new ConcurrentHashMap<>();
    private final Map<SmtpRefusal, Integer> made = new ConcurrentHashMap<>();

    /**
     * Refuses connections from the beginning, and mails later.
     *
     * @param taken how many mails have been taken
     * @param from how many have to be before one is refused, lest the campaign pauses itself
     */
    SmtpRefusals(IntSupplier taken, int from) {
        this.taken = taken;
        this.from = from;
        all().forEach(refusal -> queue(refusal.moment()).add(refusal));
    }

    /** Each there is. */
    static List<SmtpRefusal> all() {
        var all = new ArrayList<SmtpRefusal>();
        for (var moment : Moment.values()) {
            var replies = moment == Moment.TAKEN ? List.of(HANG_UP) : REPLIES;
            replies.forEach(reply -> all.add(new SmtpRefusal(moment, reply)));
        }
        return all;
    }

    /** Those that are still to be made, by the moment in which their victim is chosen. */
    private Queue<SmtpRefusal> queue(Moment moment) {
        return open.computeIfAbsent(
                BEFORE_ANY_MAIL.contains(moment) ? moment : Moment.MAIL, none -> new ConcurrentLinkedQueue<>());
    }

    @Override
    public String at(Moment moment, Envelope envelope) {
        var refusal = refusal(moment, envelope);
        if (refusal == null || refusal.moment() != moment || isDone(refusal)) {
            return moment.usual;
        }
        made.merge(refusal, 1, Integer::sum);
        return refusal.line();
    }

    private @Nullable SmtpRefusal refusal(Moment moment, Envelope envelope) {
        if (BEFORE_ANY_MAIL.contains(moment)) {
            return queue(moment).poll();
        }
        var delivery = delivery(envelope.sender());
        return moment == Moment.MAIL && taken.getAsInt() >= from
                ? victims.computeIfAbsent(delivery, none -> queue(Moment.MAIL).poll())
                : victims.get(delivery);
    }

    private boolean isDone(SmtpRefusal refusal) {
        return made.containsKey(refusal) && !refusal.isForGood();
    }

    /** The return path names the delivery. */
    private static String delivery(String sender) {
        var parts = RETURN_PATH.matcher(sender);
        if (!parts.matches()) {
            throw new AssertionError("A sender that names no delivery: " + sender);
        }
        return parts.group(1);
    }

    /**
     * What is wrong, in sentences; nothing if each refusal was made once and had its consequence, and no other mail was
     * affected.
     *
     * @param outcomes the state and the number of attempts of each delivery
     */
    List<String> faults(Map<String, String> outcomes) {
        var faults = new ArrayList<String>();
        for (var refusal : all()) {
            int times = made.getOrDefault(refusal, 0);
            if (times < 1 || times > refusal.most()) {
                faults.add("%s happened %d times".formatted(refusal, times));
            }
        }
        outcomes.forEach((delivery, outcome) -> {
            var refusal = victims.get(delivery);
            var expected = refusal == null ? Set.of("SENT 1") : refusal.outcomes();
            if (!expected.contains(outcome)) {
                faults.add("After %s it is %s, and not %s"
                        .formatted(refusal == null ? "nothing" : refusal, outcome, expected));
            }
        });
        return faults;
    }
}
