package dev.rehearse.notify.mail;

import dev.rehearse.notify.delivery.Result;
import dev.rehearse.notify.delivery.State;
import dev.rehearse.smtp.SmtpClient;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.inject.Singleton;
import java.util.EnumMap;
import java.util.Map;

/** Metrics of this replica's mails: counts and durations. No label contains personal data. */
@Singleton
class MailMeters {

    private final Map<State, Counter> mails = new EnumMap<>(State.class);
    private final Timer sendTimer;
    private final Timer claims;
    private final DistributionSummary sizes;
    private final Counter reclaimed;

    private final MeterRegistry meters;

    MailMeters(MeterRegistry meters) {
        this.meters = meters;
        mails.put(State.SENT, mails(meters, "sent"));
        mails.put(State.FAILED, mails(meters, "failed"));
        mails.put(State.PENDING, mails(meters, "deferred"));
        mails.put(State.UNKNOWN, mails(meters, "unknown"));
        sendTimer = Timer.builder("rehearse.mail.send")
                .description("What a campaign's mail takes with the mail server, the wait for leave to go included")
                .register(meters);
        claims = Timer.builder("rehearse.mail.claims")
                .description("Claims of mails that found some")
                .register(meters);
        sizes = DistributionSummary.builder("rehearse.mail.claim.size")
                .description("Mails in a claim that found some")
                .register(meters);
        reclaimed = Counter.builder("rehearse.mail.reclaimed")
                .description("Mails of workers whose lease ran out")
                .register(meters);
    }

    /** The client's connections; a registry that outlives a client would go on with the old one's. */
    void measure(SmtpClient client) {
        for (String name : new String[] {"", ".allowed", ".refused"}) {
            meters.find("rehearse.mail.connections" + name).meters().forEach(meters::remove);
        }
        Gauge.builder("rehearse.mail.connections", client, it -> it.status().open())
                .description("Connections to the mail server for campaigns")
                .register(meters);
        Gauge.builder(
                        "rehearse.mail.connections.allowed",
                        client,
                        it -> it.status().allowed())
                .description("How many there may be for now: fewer than configured while the mail server refuses more")
                .register(meters);
        FunctionCounter.builder(
                        "rehearse.mail.connections.refused",
                        client,
                        it -> it.status().refusals())
                .description("Connections that the mail server refused")
                .register(meters);
    }

    private static Counter mails(MeterRegistry meters, String outcome) {
        return Counter.builder("rehearse.mails")
                .description("Attempts, by outcome")
                .tag("outcome", outcome)
                .register(meters);
    }

    void count(Result result) {
        var counter = mails.get(result.state());
        if (counter != null && result.isAttempt()) {
            counter.increment();
        }
    }

    /** The source, with its claims counted. */
    Dispatcher.Source counted(Dispatcher.Source source) {
        return (worker, atMost) -> {
            var watch = Timer.start();
            var claimed = source.claim(worker, atMost);
            if (!claimed.isEmpty()) {
                watch.stop(claims);
                sizes.record(claimed.messages().size() + claimed.unaddressed().size());
            }
            return claimed;
        };
    }

    Timer sendTimer() {
        return sendTimer;
    }

    void tookOver(int lost) {
        reclaimed.increment(lost);
    }
}
