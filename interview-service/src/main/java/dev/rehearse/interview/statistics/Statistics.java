package dev.rehearse.interview.statistics;

import dev.rehearse.edge.problem.HttpProblem;
import dev.rehearse.interview.pool.CurrentPools;
import dev.rehearse.interview.pool.PooledItem;
import dev.rehearse.interview.practicetest.PracticeTest;
import dev.rehearse.interview.practicetest.PracticeTests;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.Semaphore;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Calculates the statistics of a practice test from its stored interviews. */
@ApplicationScoped
class Statistics {

    /** The default number of interviews, and the most that a request can ask for. */
    static final int USUAL = 2000;

    static final int MOST = 5000;

    /** A calibration uses a processor for seconds: only one runs at a time, so that interviews have the other ones. */
    private final Semaphore calculating = new Semaphore(1);

    private final PracticeTests practiceTests;
    private final ItemScores scores;
    private final DoubleVerdicts verdicts;
    private final CurrentPools pools;

    Statistics(PracticeTests practiceTests, ItemScores scores, DoubleVerdicts verdicts, CurrentPools pools) {
        this.practiceTests = practiceTests;
        this.scores = scores;
        this.verdicts = verdicts;
        this.pools = pools;
    }

    /**
     * Of the latest interviews that ended; throws {@link StatisticsBusy}, or a problem if there is no such practice
     * test.
     */
    TestStatistics of(String practiceTest, int newest) {
        var test = QuarkusTransaction.requiringNew().call(() -> practiceTests.takenBySlug(practiceTest));
        if (!calculating.tryAcquire()) {
            throw new StatisticsBusy();
        }
        try {
            var found = scores.ofNewest(practiceTest, newest);
            long interviews =
                    found.stream().map(ItemScore::interview).distinct().count();
            var items = items(test);
            return new TestStatistics(
                    practiceTest,
                    test.title(),
                    interviews,
                    ItemStatistics.of(found, key -> name(items.apply(key))),
                    PointAgreements.of(verdicts.ofNewest(practiceTest, newest), items));
        } finally {
            calculating.release();
        }
    }

    private static @Nullable ItemName name(@Nullable PooledItem item) {
        return item == null ? null : ItemName.of(item);
    }

    /** The current items; none while question-service is unavailable and no pool is stored. */
    private Function<ItemKey, @Nullable PooledItem> items(PracticeTest test) {
        try {
            var items = pools.of(test.pool());
            return key -> items.has(key.item()) ? items.item(key.item()) : null;
        } catch (HttpProblem away) {
            return _ -> null;
        }
    }
}
