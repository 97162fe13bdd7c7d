package dev.rehearse.notify.mail;

import dev.rehearse.notify.delivery.Workers;
import io.quarkus.runtime.configuration.ConfigurationException;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** This replica's lease on sending mail, renewed while it runs. */
@ApplicationScoped
class Lease {

    /*
     * The lease is on the database's clock; here it is counted from before it was asked for, on a clock that goes on while the
     * process is stopped. So a lease that is valid here is valid there too, and a worker that was stopped for a minute
     * notices before it sends what it had in hand.
     */

    private static final Logger LOG = Logger.getLogger(Lease.class);

    private final Workers workers;
    private final MailSettings settings;
    private volatile @Nullable Held held;
    private volatile boolean isOpen;

    private record Held(UUID worker, long until) {}

    Lease(Workers workers, MailSettings settings) {
        this.workers = workers;
        this.settings = settings;
        if (settings.renew().multipliedBy(2).compareTo(settings.lease()) > 0) {
            throw new ConfigurationException(
                    "rehearse.mail.renew (environment: REHEARSE_MAIL_RENEW) is %s, and must be half of rehearse.mail.lease at most, which is %s"
                            .formatted(settings.renew(), settings.lease()));
        }
    }

    /** Returns the worker that holds the lease, if it is valid. */
    Optional<UUID> worker() {
        var now = held;
        return now == null || System.nanoTime() - now.until() >= 0 ? Optional.empty() : Optional.of(now.worker());
    }

    boolean isHeldBy(UUID worker) {
        return worker().filter(worker::equals).isPresent();
    }

    void begin() {
        isOpen = true;
        renew();
    }

    @Scheduled(
            every = "${rehearse.mail.renew}",
            concurrentExecution = ConcurrentExecution.SKIP,
            skipExecutionIf = Scheduled.ApplicationNotRunning.class)
    @RunOnVirtualThread
    synchronized void renew() {
        if (!isOpen) {
            return;
        }
        try {
            long until = System.nanoTime() + settings.lease().toNanos();
            var before = held;
            if (before != null && workers.renew(before.worker(), settings.lease())) {
                held = new Held(before.worker(), until);
            } else {
                var worker = UUID.randomUUID();
                workers.register(worker, settings.lease(), settings.single() + settings.parallel());
                held = new Held(worker, until);
                if (before != null) {
                    LOG.warn("The lease had run out; another replica has taken over what was claimed");
                }
            }
        } catch (RuntimeException e) {
            LOG.debug("The lease could not be renewed", e);
        }
    }

    /** Releases mails that are claimed and not sent. */
    synchronized void end() {
        isOpen = false;
        var last = held;
        held = null;
        if (last != null) {
            workers.retire(last.worker());
        }
    }
}
