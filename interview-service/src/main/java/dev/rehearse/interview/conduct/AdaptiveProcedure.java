package dev.rehearse.interview.conduct;

import dev.rehearse.adaptive.AdaptiveTest;
import dev.rehearse.adaptive.Step;
import dev.rehearse.adaptive.content.ConstraintCannotBeMet;
import dev.rehearse.adaptive.item.ItemPool;
import dev.rehearse.adaptive.step.PreparedProcedure;
import dev.rehearse.adaptive.stopping.StopReason;
import dev.rehearse.interview.interview.EndReason;
import dev.rehearse.interview.pool.PooledItem;
import dev.rehearse.interview.pool.PooledItems;
import java.time.Duration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The engine over the items and settings of a practice test, prepared once for all interviews that have them; immutable. */
final class AdaptiveProcedure implements Procedure {

    private static final long INDEX_BYTES = 1_000_000;
    private static final long ITEM_BYTES = 1_000;

    private final PooledItems items;
    private final TestPlan plan;
    private final ItemPool pool;
    private final @Nullable PreparedProcedure prepared;

    AdaptiveProcedure(PooledItems items, TestPlan plan) {
        this.items = items;
        this.plan = plan;
        this.pool = plan.pool();
        this.prepared = pool.items().isEmpty() ? null : prepared(plan);
    }

    /** Nothing where what the constraints ask for can't be met. */
    private static @Nullable PreparedProcedure prepared(TestPlan plan) {
        try {
            return PreparedProcedure.of(plan.shared());
        } catch (ConstraintCannotBeMet met) {
            return null;
        }
    }

    @Override
    public PooledItems items() {
        return items;
    }

    @Override
    public Next next(Conduct conduct) {
        if (pool.items().isEmpty()) {
            return new Next.Stop(EndReason.POOL_EXHAUSTED);
        }
        if (conduct.asked().size() >= plan.settings().maximumLength() + plan.pilots()) {
            return new Next.Stop(EndReason.MAXIMUM_LENGTH);
        }
        try {
            return next(step(conduct));
        } catch (ConstraintCannotBeMet met) {
            return new Next.Stop(EndReason.POOL_EXHAUSTED);
        }
    }

    private Next next(Step step) {
        return switch (step) {
            case Step.Administer(var item, var _, var _) -> new Next.Ask(item(item.id()));
            case Step.Stop(var reason, var _) -> new Next.Stop(EndReason.of(reason));
        };
    }

    /** By what is prepared, whose work does not grow with the pool, unless something of the interview is its own. */
    private Step step(Conduct conduct) {
        if (prepared == null
                || !conduct.interview().plan().seen().isEmpty()
                || !conduct.asked().stream().allMatch(Asked::isScored)) {
            return plain(conduct);
        }
        var sitting = prepared.begin(conduct.interview().seed());
        conduct.responses().forEach(sitting::record);
        var step = sitting.step(Duration.ZERO);
        // Constraints that give way when nothing else is left look at all that is open, which only the plain test does.
        return step instanceof Step.Stop(var reason, var _) && reason == StopReason.POOL_EXHAUSTED
                ? plain(conduct)
                : step;
    }

    private Step plain(Conduct conduct) {
        return test(conduct).next(conduct.responses());
    }

    private AdaptiveTest test(Conduct conduct) {
        var unscored = conduct.asked().stream()
                .filter(one -> !one.isScored())
                .map(one -> one.item().id())
                .toList();
        return plan.test(conduct.interview(), unscored);
    }

    private PooledItem item(String id) {
        return items.item(UUID.fromString(id));
    }

    /** About how much memory it takes beside its items. */
    long bytes() {
        return INDEX_BYTES + ITEM_BYTES * items.size();
    }
}
