package dev.rehearse.benchmarks.mail;

import dev.rehearse.benchmarks.notify.Refused;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Lets all senders send in turn, round after round, so that what disturbs the machine disturbs them alike.
 *
 * @param mails how many each sends in a round
 * @param count how many rounds are measured, after {@value #WARM_UP} to warm up
 */
record Rounds(int mails, int count) {

    /** A just-in-time compiler takes some 100,000 mails to be done. */
    static final int WARM_UP = 5;

    /** What each of them did, in mails a second. */
    Map<String, Rates> run(List<Sender> senders, Sink sink) throws IOException, InterruptedException {
        Map<String, List<Double>> rates = new LinkedHashMap<>();
        for (int round = -WARM_UP; round < count; round++) {
            for (Sender sender : senders) {
                double rate = rate(sender, sink);
                if (round >= 0) {
                    rates.computeIfAbsent(sender.name(), name -> new ArrayList<>())
                            .add(rate);
                }
            }
        }
        Map<String, Rates> results = new LinkedHashMap<>();
        rates.forEach((name, values) -> results.put(name, new Rates(values)));
        return results;
    }

    private double rate(Sender sender, Sink sink) throws IOException, InterruptedException {
        long before = sink.mails();
        Duration took = sender.send(mails);
        long received = sink.settled() - before;
        if (received != mails) {
            throw new Refused("%s sent %,d mails, and the sink took %,d.".formatted(sender.name(), mails, received));
        }
        return mails / (took.toNanos() / 1e9);
    }
}
