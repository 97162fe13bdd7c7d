package dev.rehearse.notify.subscription;

import dev.rehearse.edge.problem.DatabaseUnavailable;
import dev.rehearse.notify.limit.RateLimits;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;

/** Removes unconfirmed sign-ups and expired limits periodically. Replicas do not block each other. */
@ApplicationScoped
public class Purge {

    private static final int AT_ONCE = 500;

    private final StaleSignUps staleSignUps;
    private final RateLimits limits;
    private final PurgeSettings settings;
    private final Clock clock;

    Purge(StaleSignUps staleSignUps, RateLimits limits, PurgeSettings settings, Clock clock) {
        this.staleSignUps = staleSignUps;
        this.limits = limits;
        this.settings = settings;
        this.clock = clock;
    }

    @Scheduled(
            every = "${rehearse.purge.every}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP,
            skipExecutionIf = Scheduled.ApplicationNotRunning.class)
    @RunOnVirtualThread
    void eachHour() {
        DatabaseUnavailable.skip(this::run);
    }

    /** Removes what is too old now. */
    public void run() {
        var now = clock.instant();
        var before = now.minus(settings.unconfirmedAfter());
        QuarkusTransaction.requiringNew().run(() -> staleSignUps.lapse(before, now));
        int found;
        do {
            found = QuarkusTransaction.requiringNew().call(() -> staleSignUps.remove(before, now, AT_ONCE));
        } while (found == AT_ONCE);
        QuarkusTransaction.requiringNew().run(() -> staleSignUps.removeWithheldMails(before));
        limits.forgetPast();
    }
}
