package dev.rehearse.adaptive.selection;

import dev.rehearse.adaptive.item.Item;
import dev.rehearse.adaptive.item.ItemPool;
import java.util.List;
import java.util.function.ToIntFunction;

/**
 * What a selection rule needs to know of a test to accept or refuse it.
 *
 * @param pool all items, pilot items among them
 * @param candidates the items of the pool that count, from which the rule chooses
 * @param longest how many of them one test can have at most
 * @param capacity how many of the given items one test may hold at most, by its content constraints
 */
public record TestOutline(ItemPool pool, List<Item> candidates, int longest, ToIntFunction<List<Item>> capacity) {

    public TestOutline {
        candidates = List.copyOf(candidates);
    }

    /** The same test, whose rule may choose from fewer items. */
    public TestOutline withCandidates(List<Item> items) {
        return new TestOutline(pool, items, Math.min(longest, capacity.applyAsInt(items)), capacity);
    }
}
