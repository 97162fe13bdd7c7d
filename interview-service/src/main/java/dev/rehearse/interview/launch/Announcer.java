package dev.rehearse.interview.launch;

import dev.rehearse.edge.problem.DatabaseUnavailable;
import dev.rehearse.interview.pool.ServiceToken;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.logging.Logger;

/**
 * Announces launches to notify-service until it acknowledges them. After a crash, or by two replicas, it may be told
 * twice: the idempotency key makes that one campaign.
 */
@ApplicationScoped
class Announcer {

    private static final Logger LOG = Logger.getLogger(Announcer.class);

    private final Announcements announcements;
    private final NotifyServiceClient notifyService;
    private final ServiceToken token;
    private final Clock clock;
    private volatile boolean isDatabaseAway;

    Announcer(
            Announcements announcements,
            @RestClient NotifyServiceClient notifyService,
            ServiceToken token,
            Clock clock) {
        this.announcements = announcements;
        this.notifyService = notifyService;
        this.token = token;
        this.clock = clock;
    }

    @Scheduled(every = "1s", concurrentExecution = ConcurrentExecution.SKIP)
    @RunOnVirtualThread
    void announceDue() {
        try {
            announcements.due(clock.instant()).forEach(this::announce);
            isDatabaseAway = false;
        } catch (RuntimeException e) {
            if (!DatabaseUnavailable.caused(e)) {
                throw e;
            }
            sayOnceThatDatabaseIsAway();
        }
    }

    private void sayOnceThatDatabaseIsAway() {
        if (!isDatabaseAway) {
            isDatabaseAway = true;
            LOG.warn("Launches are not announced while the database is away");
        }
    }

    private void announce(LaunchAnnouncement announcement) {
        try {
            notifyService.tell(token.authorization(), announcement.idempotencyKey(), announcement.body);
            announcements.heard(announcement.practiceTest, clock.instant());
            LOG.infof("notify-service knows of the launch of %s", announcement.body.practiceTest());
        } catch (RuntimeException e) {
            // Whatever the failure: the announcement stays stored, and is tried again.
            LOG.warnf(
                    "notify-service has not heard of the launch of %s: %s",
                    announcement.body.practiceTest(), e.getMessage());
            announcements.putOff(announcement.practiceTest, clock.instant());
        }
    }
}
