package dev.rehearse.interview.purge;

import dev.rehearse.edge.problem.DatabaseUnavailable;
import dev.rehearse.interview.interview.OldInterviews;
import dev.rehearse.interview.limit.StartLimits;
import dev.rehearse.interview.pool.ItemPools;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.IntSupplier;

/** Periodically removes expired interviews, expired limits and unreferenced items. Any replica may run it. */
@ApplicationScoped
public class Purge {

    private static final int BATCH = 500;

    private final OldInterviews interviews;
    private final StartLimits limits;
    private final ItemPools pools;
    private final PurgeSettings settings;

    Purge(OldInterviews interviews, StartLimits limits, ItemPools pools, PurgeSettings settings) {
        this.interviews = interviews;
        this.limits = limits;
        this.pools = pools;
        this.settings = settings;
    }

    @Scheduled(
            every = "${rehearse.purge.every}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP,
            skipExecutionIf = Scheduled.ApplicationNotRunning.class)
    @RunOnVirtualThread
    void regularly() {
        DatabaseUnavailable.skip(this::run);
    }

    /** Removes what has expired by now. */
    public void run() {
        inBatches(() -> interviews.removeUnfinished(settings.unfinishedAfter(), BATCH));
        settings.finishedAfter().ifPresent(age -> inBatches(() -> interviews.removeFinished(age, BATCH)));
        limits.removePast();
        pools.removeReplaced();
    }

    private static void inBatches(IntSupplier batch) {
        while (batch.getAsInt() == BATCH) {
            // repeat until none are left
        }
    }
}
