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
     * The lease is on the database's clock; here it is measured from before the request, on a monotonic clock that runs
     * while the process is stopped. So a lease that is valid here is valid there too, and a worker that was stopped for
     * a minute detects that before it sends its claimed mails.
     */

    private static final Logger LOG = Logger.getLogger(Lease.class);

    private final Workers workers;
    private final MailSettings settings;
    private volatile @Nullable Current current;
    private volatile boolean isOpen;

    private record Current(UUID worker, long until) {}

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
        var now = current;
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
            var before = current;
            if (before != null && workers.renew(before.worker(), settings.lease())) {
                current = new Current(before.worker(), until);
            } else {
                var worker = UUID.randomUUID();
                workers.register(worker, settings.lease(), settings.transactionalParallel() + settings.parallel());
                current = new Current(worker, until);
                if (before != null) {
                    LOG.warn("The lease had expired; another replica may have reclaimed the claimed mails");
                }
            }
        } catch (RuntimeException e) {
            LOG.debug("The lease could not be renewed", e);
        }
    }

    /** Releases mails that are claimed and not sent. */
    synchronized void end() {
        isOpen = false;
        var last = current;
        current = null;
        if (last != null) {
            workers.retire(last.worker());
        }
    }
}
