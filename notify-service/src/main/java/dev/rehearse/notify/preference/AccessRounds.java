package dev.rehearse.notify.preference;

import dev.rehearse.edge.problem.DatabaseUnavailable;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import org.jboss.logging.Logger;

/** Looks up what was asked for: at once, and now and then what a replica left behind that died. */
@ApplicationScoped
class AccessRounds {

    private static final Logger LOG = Logger.getLogger(AccessRounds.class);

    private final Access access;

    AccessRounds(Access access) {
        this.access = access;
    }

    /** On a thread of its own, after the answer: how long it takes tells whether the address is known. */
    void atOnce(@Observes(during = TransactionPhase.AFTER_SUCCESS) Access.Asked asked) {
        Thread.ofVirtual().name("access").start(this::lookUpAll);
    }

    @Scheduled(
            every = "5s",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP,
            skipExecutionIf = Scheduled.ApplicationNotRunning.class)
    @RunOnVirtualThread
    void lookUpAll() {
        try {
            while (access.lookUpNext()) {
                // and the one after it
            }
        } catch (RuntimeException e) {
            if (!DatabaseUnavailable.caused(e)) {
                LOG.error("Links to settings are not mailed", e);
            }
        }
    }
}
