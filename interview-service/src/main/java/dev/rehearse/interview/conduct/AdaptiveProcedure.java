package dev.rehearse.interview.conduct;

import dev.rehearse.adaptive.AdaptiveTest;
import dev.rehearse.adaptive.Step;
import dev.rehearse.adaptive.ability.ExpectedAPosteriori;
import dev.rehearse.adaptive.content.ConstraintCannotBeMet;
import dev.rehearse.adaptive.item.ItemPool;
import dev.rehearse.adaptive.item.Response;
import dev.rehearse.adaptive.step.PreparedSitting;
import dev.rehearse.adaptive.step.PreparedTest;
import dev.rehearse.adaptive.step.Sitting;
import dev.rehearse.interview.interview.EndReason;
import dev.rehearse.interview.pool.PooledItem;
import dev.rehearse.interview.pool.PooledItems;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The engine over the items and settings of a practice test, prepared once for all interviews that have them; immutable. */
final class AdaptiveProcedure implements Procedure {

    private static final long INDEX_BYTES = 1_000_000;
    private static final long ITEM_BYTES = 1_000;

    private final PooledItems items;
    private final TestPlan plan;
    private final ItemPool pool;
    private final @Nullable PreparedTest prepared;

    AdaptiveProcedure(PooledItems items, TestPlan plan) {
        this.items = items;
        this.plan = plan;
        this.pool = plan.pool();
        this.prepared = plan.isPlain() ? PreparedTest.of(pool, ExpectedAPosteriori.STANDARD, plan.rules()) : null;
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
        var fast = fast(conduct);
        return fast == null ? plain(conduct) : fast;
    }

    /** The work does not grow with the pool. Nothing where the candidate has seen items, or another release asked. */
    private @Nullable Next fast(Conduct conduct) {
        if (prepared == null || !conduct.interview().plan().seen().isEmpty()) {
            return null;
        }
        var sitting = prepared.begin(conduct.interview().seed());
        for (Response response : conduct.responses()) {
            int asked = sitting.choose();
            if (asked == Sitting.OVER || !id(asked).equals(response.itemId())) {
                return null;
            }
            sitting.record(response.score());
        }
        return next(sitting, conduct);
    }

    private @Nullable Next next(PreparedSitting sitting, Conduct conduct) {
        int next = sitting.next();
        if (next == Sitting.OVER) {
            return plain(conduct); // it knows the reason
        }
        var item = item(id(next));
        boolean isAsked =
                conduct.asked().stream().anyMatch(one -> one.item().id().equals(item.id()));
        return isAsked ? null : new Next.Ask(item);
    }

    private Next plain(Conduct conduct) {
        try {
            return switch (test(conduct).next(conduct.responses())) {
                case Step.Administer(var item, var _, var _) -> new Next.Ask(item(item.id()));
                case Step.Stop(var reason, var _) -> new Next.Stop(EndReason.of(reason));
            };
        } catch (ConstraintCannotBeMet met) {
            return new Next.Stop(EndReason.POOL_EXHAUSTED);
        }
    }

    private AdaptiveTest test(Conduct conduct) {
        var unscored = conduct.asked().stream()
                .filter(one -> !one.isScored())
                .map(one -> one.item().id())
                .toList();
        return plan.test(conduct.interview(), unscored);
    }

    private String id(int index) {
        return pool.items().get(index).id();
    }

    private PooledItem item(String id) {
        return items.item(UUID.fromString(id));
    }

    /** About how much memory it takes beside its items. */
    long bytes() {
        return INDEX_BYTES + ITEM_BYTES * items.size();
    }
}
