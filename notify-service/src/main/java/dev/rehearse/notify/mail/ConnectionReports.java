package dev.rehearse.notify.mail;

import dev.rehearse.notify.delivery.Connections;
import dev.rehearse.notify.delivery.Connections.Report;
import dev.rehearse.smtp.ConnectionStatus;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Publishes this replica's connections to the mail server, so that each replica can show operators why mail is slow.
 */
@ApplicationScoped
class ConnectionReports {

    private static final Logger LOG = Logger.getLogger(ConnectionReports.class);

    /** One connection more is tried each second, so while the server refuses some it does so more often than this. */
    private static final Duration RECENT = Duration.ofSeconds(30);

    /** After so long without a refusal the next one is news again. */
    private static final Duration NEWS = Duration.ofMinutes(10);

    private final CampaignTransport transport;
    private final Connections connections;
    private final Lease lease;
    private final CircuitBreaker circuitBreaker;
    private Optional<Duration> lastSaid = Optional.empty();
    private @Nullable UUID reportedBy;
    private @Nullable Report reported;

    ConnectionReports(
            CampaignTransport transport, Connections connections, Lease lease, CircuitBreaker circuitBreaker) {
        this.transport = transport;
        this.connections = connections;
        this.lease = lease;
        this.circuitBreaker = circuitBreaker;
    }

    @Scheduled(
            every = "1s",
            concurrentExecution = ConcurrentExecution.SKIP,
            skipExecutionIf = Scheduled.ApplicationNotRunning.class)
    @RunOnVirtualThread
    void report() {
        var status = transport.connections();
        var slowedBy = slowedBy(status);
        slowedBy.ifPresent(reason -> say(status, reason));
        var report = new Report(status.open(), status.allowed(), status.configured(), slowedBy);
        lease.worker().ifPresent(worker -> {
            try {
                report(worker, report);
            } catch (RuntimeException e) {
                LOG.debug("The connections could not be reported", e);
            }
        });
    }

    private void report(UUID worker, Report report) {
        if (!report.equals(reported) || !worker.equals(reportedBy)) {
            connections.report(worker, report);
            reported = report;
            reportedBy = worker;
        }
        circuitBreaker.othersAreServed(
                report.slowedBy().isPresent() && report.open() == 0 && connections.hasAnotherWorker(worker));
    }

    private static Optional<String> slowedBy(ConnectionStatus status) {
        return status.lastRefusal()
                .filter(refusal -> refusal.ago().compareTo(RECENT) < 0)
                .filter(refusal -> status.allowed() < status.configured() || status.open() < status.configured())
                .map(ConnectionStatus.Refusal::reason);
    }

    private void say(ConnectionStatus status, String reason) {
        var now = Duration.ofNanos(System.nanoTime());
        if (lastSaid.filter(at -> now.minus(at).compareTo(NEWS) < 0).isEmpty()) {
            LOG.warnf(
                    "The mail server refuses connections: %d of %d are open, and mail is slower for that (%s)",
                    status.open(), status.configured(), reason);
        }
        lastSaid = Optional.of(now);
    }
}
