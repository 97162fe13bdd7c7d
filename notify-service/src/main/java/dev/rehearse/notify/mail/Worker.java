package dev.rehearse.notify.mail;

import dev.rehearse.edge.problem.DatabaseUnavailable;
import dev.rehearse.notify.delivery.DeliveriesQueued;
import dev.rehearse.notify.delivery.Queue;
import dev.rehearse.notify.delivery.Workers;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.Logger;

/** Runs two dispatchers while this replica lives, so that campaigns do not delay transactional mail. */
@ApplicationScoped
class Worker {

    private static final Logger LOG = Logger.getLogger(Worker.class);
    private static final Duration LAST_ENTRIES = Duration.ofSeconds(5);

    private final Workers workers;
    private final Lease lease;
    private final GroupCommit groupCommit;
    private final MailSettings settings;
    private final CampaignTransport transport;
    private final CircuitBreaker circuitBreaker;
    private final MailMeters meters;
    private final Dispatcher transactional;
    private final Dispatcher campaigns;

    Worker(
            Workers workers,
            Lease lease,
            GroupCommit groupCommit,
            Queue queue,
            MailSettings settings,
            MailMeters meters,
            TransactionalSender transactionalMails,
            CampaignSender campaignMails,
            CampaignTransport transport,
            CircuitBreaker circuitBreaker) {
        this.workers = workers;
        this.lease = lease;
        this.groupCommit = groupCommit;
        this.settings = settings;
        this.meters = meters;
        this.transport = transport;
        this.circuitBreaker = circuitBreaker;
        Set<UUID> inProgress = ConcurrentHashMap.newKeySet();
        this.transactional = new Dispatcher(
                new Dispatcher.Kind(
                        "transactional-mail",
                        0,
                        settings.transactionalParallel(),
                        meters.counted(queue::transactionalMails),
                        transactionalMails),
                lease,
                groupCommit,
                inProgress,
                queue::releaseAllBut);
        this.campaigns = new Dispatcher(
                new Dispatcher.Kind(
                        "campaign-mail",
                        settings.transactionalParallel(),
                        settings.parallel(),
                        meters.counted(queue::campaignMails),
                        campaignMails),
                lease,
                groupCommit,
                inProgress,
                queue::releaseAllBut);
    }

    void start(@Observes StartupEvent startup) {
        if (settings.sends()) {
            lease.begin();
            transactional.open();
            campaigns.open();
        }
    }

    void atOnce(@Observes(during = TransactionPhase.AFTER_SUCCESS) DeliveriesQueued waiting) {
        transactional.wake();
        campaigns.wake();
    }

    /** Reclaims the mails of workers whose lease expired. */
    @Scheduled(
            every = "1s",
            concurrentExecution = ConcurrentExecution.SKIP,
            skipExecutionIf = Scheduled.ApplicationNotRunning.class)
    @RunOnVirtualThread
    void reclaim() {
        if (!settings.sends()) {
            return;
        }
        // Without a lease this worker was silent for its whole length, and others may have claimed its mails.
        if (lease.worker().isEmpty()) {
            lease.renew();
            return;
        }
        try {
            int lost = workers.reclaim();
            if (lost > 0) {
                meters.tookOver(lost);
                LOG.warnf("Reclaimed %d mails of workers whose lease expired", lost);
            }
        } catch (RuntimeException e) {
            if (!DatabaseUnavailable.caused(e)) {
                LOG.error("The mails of dead workers cannot be looked after", e);
            }
        }
    }

    /** Finishes mails in progress, releases the rest, and records every outcome that can be determined. */
    void stop(@Observes ShutdownEvent shutdown) throws InterruptedException {
        circuitBreaker.close();
        transport.stopWaiting();
        long begun = System.nanoTime();
        boolean isDone = true;
        for (Dispatcher dispatcher : List.of(transactional, campaigns)) {
            isDone &= dispatcher.close(settings.drain().minusNanos(System.nanoTime() - begun));
        }
        if (!isDone) {
            LOG.warn("Some mails were still being sent at shutdown; their outcome is unknown");
        }
        groupCommit.close(LAST_ENTRIES);
        try {
            lease.end();
        } catch (RuntimeException e) {
            LOG.warn("The database is away; what was claimed is looked after when the lease ends");
        }
    }
}
