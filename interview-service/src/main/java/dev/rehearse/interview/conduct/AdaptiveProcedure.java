package dev.rehearse.interview.conduct;

import dev.rehearse.adaptive.AdaptiveTest;
import dev.rehearse.adaptive.Step;
import dev.rehearse.adaptive.ability.ExpectedAPosteriori;
import dev.rehearse.adaptive.item.Item;
import dev.rehearse.adaptive.item.ItemPool;
import dev.rehearse.adaptive.item.Response;
import dev.rehearse.adaptive.step.PreparedTest;
import dev.rehearse.adaptive.step.Sitting;
import dev.rehearse.adaptive.stopping.MaximumLength;
import dev.rehearse.adaptive.stopping.MinimumLength;
import dev.rehearse.adaptive.stopping.StopReason;
import dev.rehearse.adaptive.stopping.StoppingRule;
import dev.rehearse.adaptive.stopping.TargetStandardError;
import dev.rehearse.interview.pool.PooledItem;
import dev.rehearse.interview.pool.PooledItems;
import dev.rehearse.interview.practicetest.Settings;
import java.util.List;
import java.util.Optional;

/** The engine over the items and settings of a practice test, prepared once for all interviews that have them; immutable. */
final class AdaptiveProcedure {

    private static final long INDEX_BYTES = 1_000_000;
    private static final long ITEM_BYTES = 1_000;

    private final PooledItems items;
    private final ItemPool pool;
    private final StoppingRule[] rules;
    private final PreparedTest prepared;

    AdaptiveProcedure(PooledItems items, Settings settings) {
        this.items = items;
        this.pool =
                ItemPool.of(items.items().stream().map(AdaptiveProcedure::item).toList());
        this.rules = rules(settings, items.size());
        this.prepared = PreparedTest.of(pool, ExpectedAPosteriori.STANDARD, rules);
    }

    private static Item item(PooledItem item) {
        var parameters = item.parameters();
        return Item.twoParameterLogistic(item.id().toString(), parameters.discrimination(), parameters.difficulty());
    }

    /** Time is not among them: it is looked at before the engine is asked. */
    private static StoppingRule[] rules(Settings settings, int items) {
        int longest = Math.min(settings.maximumLength(), items);
        return new StoppingRule[] {
            new MinimumLength(
                    Math.min(settings.minimumLength(), longest),
                    new TargetStandardError(settings.targetStandardError())),
            new MaximumLength(settings.maximumLength())
        };
    }

    PooledItems items() {
        return items;
    }

    /** The test that an interview with this seed takes, for all that is not asked at each step. */
    AdaptiveTest test(long seed) {
        return AdaptiveTest.over(pool).seed(seed).stopWhen(rules).build();
    }

    /** The id of the item to ask after the responses, or nothing at the end. The work does not grow with the pool. */
    Optional<String> next(long seed, List<Response> responses) {
        var sitting = prepared.begin(seed);
        for (var response : responses) {
            int asked = sitting.choose();
            if (asked == Sitting.OVER || !id(asked).equals(response.itemId())) {
                return nextOfPlainTest(seed, responses);
            }
            sitting.record(response.score());
        }
        int next = sitting.next();
        return next == Sitting.OVER ? Optional.empty() : Optional.of(id(next));
    }

    /** For an interview whose questions another release of the engine chose. */
    private Optional<String> nextOfPlainTest(long seed, List<Response> responses) {
        return test(seed).next(responses) instanceof Step.Administer(var item, var _, var _)
                ? Optional.of(item.id())
                : Optional.empty();
    }

    /** Why there is no next item. */
    StopReason reasonOfEnd(long seed, List<Response> responses) {
        return switch (test(seed).next(responses)) {
            case Step.Stop(var reason, var _) -> reason;
            case Step.Administer _ -> throw new IllegalStateException("there is an item to ask");
        };
    }

    private String id(int index) {
        return pool.items().get(index).id();
    }

    /** About how much memory it takes beside its items. */
    long bytes() {
        return INDEX_BYTES + ITEM_BYTES * items.size();
    }
}
