package dev.rehearse.interview.procedure;

import dev.rehearse.adaptive.Step;
import dev.rehearse.adaptive.TestProcedure;
import dev.rehearse.adaptive.content.ConstraintCannotBeMet;
import dev.rehearse.adaptive.item.Item;
import dev.rehearse.adaptive.item.ItemPool;
import dev.rehearse.adaptive.item.Response;
import dev.rehearse.adaptive.item.UncertainModel;
import dev.rehearse.adaptive.step.PreparedProcedure;
import dev.rehearse.adaptive.stopping.StopReason;
import dev.rehearse.interview.interview.EndReason;
import dev.rehearse.interview.pool.PooledItem;
import dev.rehearse.interview.pool.PooledItems;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The adaptive engine over a practice test's items and settings, prepared once and shared by all interviews that have
 * them; immutable.
 */
final class AdaptiveProcedure implements Procedure {

    private static final long INDEX_BYTES = 1_000_000;
    private static final long ITEM_BYTES = 1_000;
    private static final long UNCERTAIN_MODEL_BYTES = 20_000;

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

    /** Returns nothing if the constraints cannot be satisfied. */
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

    /**
     * Uses the prepared selection, whose cost does not grow with the pool, wherever it chooses the same item as the
     * plain test.
     */
    private Step step(Conduct conduct) {
        if (prepared == null) {
            return plain(conduct);
        }
        var responses = conduct.responses();
        var seen =
                conduct.interview().plan().seen().stream().map(UUID::toString).toList();
        var sitting = prepared.begin(conduct.interview().seed());
        responses.forEach(sitting::record);
        unscored(conduct).map(UUID::toString).forEach(sitting::exclude);
        seen.stream().filter(plan::isLive).forEach(sitting::exclude);
        var step = sitting.step(Duration.ZERO);
        return isPlain(step, responses, seen) ? step : plain(conduct);
    }

    /**
     * Whether the plain test chooses the same item. Only the plain test falls back to items that were seen before when
     * nothing else may be asked, or nothing else may follow the last question; and only there are constraints relaxed.
     */
    private boolean isPlain(Step step, List<Response> responses, List<String> seen) {
        return switch (step) {
            case Step.Stop(var reason, var _) -> reason != StopReason.POOL_EXHAUSTED;
            case Step.Administer(var item, var _, var _) ->
                plan.isTrial(item.id())
                        ? seen.stream().noneMatch(plan::isTrial)
                        : seen.isEmpty()
                                || responses.isEmpty()
                                || !plan.isSpreadOut(item.id())
                                || !plan.isSpreadOut(responses.getLast().itemId());
        };
    }

    private Step plain(Conduct conduct) {
        return test(conduct).next(conduct.responses());
    }

    private TestProcedure test(Conduct conduct) {
        return plan.test(conduct.interview(), unscored(conduct).toList());
    }

    private static Stream<UUID> unscored(Conduct conduct) {
        return conduct.asked().stream()
                .filter(one -> !one.isScored())
                .map(one -> one.item().id());
    }

    private PooledItem item(String id) {
        return items.item(UUID.fromString(id));
    }

    /** Its approximate size in bytes, without the items. */
    long bytes() {
        long uncertain = pool.items().stream()
                .map(Item::model)
                .filter(UncertainModel.class::isInstance)
                .distinct()
                .count();
        return INDEX_BYTES + ITEM_BYTES * items.size() + UNCERTAIN_MODEL_BYTES * uncertain;
    }
}
