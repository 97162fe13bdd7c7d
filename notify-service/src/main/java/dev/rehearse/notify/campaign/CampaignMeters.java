package dev.rehearse.notify.campaign;

import dev.rehearse.edge.problem.DatabaseUnavailable;
import dev.rehearse.notify.delivery.Deliveries;
import dev.rehearse.notify.delivery.State;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jboss.logging.Logger;

/** Metrics of all campaigns together, as of the last snapshot. Each replica reports the same. */
@ApplicationScoped
class CampaignMeters {

    private static final Logger LOG = Logger.getLogger(CampaignMeters.class);

    /** Looking takes about this part of the database's time: large campaigns are looked at less often. */
    private static final int REST = 50;

    private final Campaigns campaigns;
    private final Deliveries deliveries;
    private volatile Snapshot last = new Snapshot(Map.of(), Map.of(), 0);
    private final RefreshInterval interval = new RefreshInterval(REST, System.nanoTime());

    private record Snapshot(Map<Campaign.State, Long> campaigns, Map<State, Long> deliveries, long unbalanced) {}

    CampaignMeters(Campaigns campaigns, Deliveries deliveries, MeterRegistry meters) {
        this.campaigns = campaigns;
        this.deliveries = deliveries;
        for (Campaign.State state : Campaign.State.values()) {
            Gauge.builder("rehearse.campaigns", this, it -> it.last.campaigns().getOrDefault(state, 0L))
                    .description("Campaigns, by where they stand")
                    .tag("state", word(state))
                    .register(meters);
        }
        for (State state : State.values()) {
            Gauge.builder(
                            "rehearse.campaign.deliveries",
                            this,
                            it -> it.last.deliveries().getOrDefault(state, 0L))
                    .description("Mails of the campaigns that are sending or paused")
                    .tag("state", word(state))
                    .register(meters);
        }
        Gauge.builder("rehearse.campaigns.unbalanced", this, it -> it.last.unbalanced())
                .description("Campaigns sending or paused whose counts do not add up; always 0")
                .register(meters);
    }

    private static String word(Enum<?> state) {
        return state.name().toLowerCase(Locale.ROOT);
    }

    @Scheduled(
            every = "${rehearse.campaigns.metrics}",
            concurrentExecution = ConcurrentExecution.SKIP,
            skipExecutionIf = Scheduled.ApplicationNotRunning.class)
    @RunOnVirtualThread
    void lookAgain() {
        long begun = System.nanoTime();
        if (!interval.isDue(begun)) {
            return;
        }
        try {
            last = QuarkusTransaction.requiringNew().call(this::look);
            interval.lookedUp(begun, System.nanoTime());
        } catch (RuntimeException e) {
            if (!DatabaseUnavailable.caused(e)) {
                LOG.error("Campaigns cannot be counted", e);
            }
        }
    }

    private Snapshot look() {
        var mails = new EnumMap<State, Long>(State.class);
        long unbalanced = 0;
        for (Campaign campaign : underWay()) {
            var counts = deliveries.counts(campaign.id);
            counts.forEach((state, number) -> mails.merge(state, number, Long::sum));
            if (!Counts.of(campaign.candidates, counts).isBalanced()) {
                unbalanced++;
            }
        }
        return new Snapshot(campaigns.byState(), mails, unbalanced);
    }

    private List<Campaign> underWay() {
        return Stream.of(Campaign.State.SENDING, Campaign.State.PAUSED)
                .flatMap(state -> campaigns.in(state).stream())
                .map(campaigns::byId)
                .toList();
    }
}
