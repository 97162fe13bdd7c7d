package dev.rehearse.notify.preference;

import dev.rehearse.edge.problem.DatabaseUnavailable;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import org.jboss.logging.Logger;

/** Processes access requests: immediately, and periodically those of a replica that died. */
@ApplicationScoped
class AccessRequestScheduler {

    private static final Logger LOG = Logger.getLogger(AccessRequestScheduler.class);

    private final Access access;

    AccessRequestScheduler(Access access) {
        this.access = access;
    }

    /** On a thread of its own, after the response: the duration would reveal whether the address is known. */
    void atOnce(@Observes(during = TransactionPhase.AFTER_SUCCESS) Access.AccessRequested event) {
        Thread.ofVirtual().name("access").start(this::lookUpAll);
    }

    @Scheduled(
            every = "${rehearse.access-requests.every}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP,
            skipExecutionIf = Scheduled.ApplicationNotRunning.class)
    @RunOnVirtualThread
    void lookUpAll() {
        try {
            while (access.lookUpNext()) {
                // until there are no more
            }
        } catch (RuntimeException e) {
            if (!DatabaseUnavailable.caused(e)) {
                LOG.error("Links to settings are not mailed", e);
            }
        }
    }
}
