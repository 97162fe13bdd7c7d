package dev.rehearse.benchmarks.mail;

import dev.rehearse.benchmarks.notify.Refused;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Measures all senders alternately, in rounds, so that disturbances of the machine affect them alike.
 *
 * @param mails how many each sends in a round
 * @param count how many rounds are measured, after {@value #WARM_UP} to warm up
 */
record SenderComparison(int mails, int count) {

    /** Rounds until the just-in-time compiler is done, which takes some 100,000 mails. */
    static final int WARM_UP = 5;

    /** The throughput of each sender, in mails per second. */
    Map<String, Rates> run(List<Sender> senders, SmtpSink sink) throws IOException, InterruptedException {
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

    private double rate(Sender sender, SmtpSink sink) throws IOException, InterruptedException {
        long before = sink.mails();
        Duration took = sender.send(mails);
        long received = sink.settled() - before;
        if (received != mails) {
            throw new Refused("%s sent %,d mails, and the sink took %,d.".formatted(sender.name(), mails, received));
        }
        return mails / (took.toNanos() / 1e9);
    }
}
