package dev.rehearse.notify.campaign;

import dev.rehearse.edge.problem.DatabaseUnavailable;
import dev.rehearse.notify.delivery.Audience;
import dev.rehearse.notify.delivery.DeliveriesQueued;
import dev.rehearse.notify.delivery.Queue;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.time.Clock;
import org.jboss.logging.Logger;

/** Advances campaigns periodically: begins, queues, ends them. Every replica runs it; each step takes effect once. */
@ApplicationScoped
class CampaignScheduler {

    private static final Logger LOG = Logger.getLogger(CampaignScheduler.class);

    private final Campaigns campaigns;
    private final Audience audience;
    private final Queue queue;
    private final ReputationGuard reputationGuard;
    private final Event<DeliveriesQueued> waiting;
    private final Clock clock;

    CampaignScheduler(
            Campaigns campaigns,
            Audience audience,
            Queue queue,
            ReputationGuard reputationGuard,
            Event<DeliveriesQueued> waiting,
            Clock clock) {
        this.campaigns = campaigns;
        this.audience = audience;
        this.queue = queue;
        this.reputationGuard = reputationGuard;
        this.waiting = waiting;
        this.clock = clock;
    }

    @Scheduled(
            every = "1s",
            concurrentExecution = ConcurrentExecution.SKIP,
            skipExecutionIf = Scheduled.ApplicationNotRunning.class)
    @RunOnVirtualThread
    void eachSecond() {
        guarded(() -> {
            QuarkusTransaction.requiringNew().run(() -> campaigns.sendScheduled(clock.instant()));
            queueAudiences();
            while (queue.dropCancelled()) {
                // until there are no more
            }
            QuarkusTransaction.requiringNew().run(() -> campaigns.end(clock.instant()));
        });
    }

    @Scheduled(
            every = "${rehearse.campaigns.reputation-check}",
            concurrentExecution = ConcurrentExecution.SKIP,
            skipExecutionIf = Scheduled.ApplicationNotRunning.class)
    @RunOnVirtualThread
    void pauseByReputation() {
        guarded(reputationGuard::pauseByReputation);
    }

    /** Queues the audience of a campaign that has just begun, without waiting for the next second. */
    void atOnce(@Observes(during = TransactionPhase.AFTER_SUCCESS) DeliveriesQueued begun) {
        Thread.ofVirtual().name("audience").start(() -> guarded(this::queueAudiences));
    }

    private void queueAudiences() {
        boolean isQueued = false;
        while (audience.queueNext()) {
            isQueued = true;
        }
        if (isQueued) {
            audience.analyzeTables();
            waiting.fire(new DeliveriesQueued());
        }
    }

    private static void guarded(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException e) {
            if (!DatabaseUnavailable.caused(e)) {
                LOG.error("Campaigns do not move on", e);
            }
        }
    }
}
