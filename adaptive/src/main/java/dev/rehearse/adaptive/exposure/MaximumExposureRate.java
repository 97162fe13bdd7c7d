package dev.rehearse.adaptive.exposure;

import dev.rehearse.adaptive.content.ConstraintCannotBeMet;
import dev.rehearse.adaptive.input.InvalidSetting;
import dev.rehearse.adaptive.item.Item;
import dev.rehearse.adaptive.selection.Choice;
import dev.rehearse.adaptive.selection.ItemSelection;
import dev.rehearse.adaptive.selection.Restriction;
import dev.rehearse.adaptive.selection.SelectionState;
import dev.rehearse.adaptive.selection.TestOutline;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * Withholds items that too large a share of earlier tests contained (the restricted method).
 *
 * @param rate above 0 and at most 1; an item that has reached it waits until others catch up
 * @param tests number of earlier tests, zero or more
 * @param administrations in how many of them each item was, by item id; 0 for an item not named
 */
public record MaximumExposureRate(double rate, long tests, Map<String, Long> administrations, ItemSelection rule)
        implements ItemSelection {

    /*
     * J. Revuelta and V. Ponsoda (1998), A comparison of item exposure control methods in computerized adaptive
     * testing. Journal of Educational Measurement 35(4), 311-327, doi:10.1111/j.1745-3984.1998.tb00541.x. The counts
     * are part of the settings: store them with the test to replay it.
     */

    public MaximumExposureRate {
        administrations = Map.copyOf(administrations);
        if (!(rate > 0 && rate <= 1)) {
            throw new InvalidSetting("maximum exposure rate", rate, "above 0 and at most 1");
        }
        if (tests < 0) {
            throw new InvalidSetting("number of earlier tests", tests, "zero or more");
        }
        administrations.forEach((itemId, count) -> {
            if (count < 0 || count > tests) {
                throw new InvalidSetting("number of administrations of item " + itemId, count, "from 0 to " + tests);
            }
        });
    }

    /**
     * {@inheritDoc} The items below the rate must suffice for the rule.
     *
     * @throws ConstraintCannotBeMet if counts name an item that is not in the pool, or all items have reached the rate
     */
    @Override
    public void check(TestOutline outline) {
        for (String itemId : new TreeSet<>(administrations.keySet())) {
            if (!outline.pool().contains(itemId)) {
                throw new ConstraintCannotBeMet(constraint(), "item " + itemId + " is not in the pool");
            }
        }
        List<Item> free = outline.candidates().stream().filter(this::below).toList();
        if (free.isEmpty()) {
            throw new ConstraintCannotBeMet(constraint(), "every item has reached it");
        }
        rule.check(outline.withCandidates(free));
    }

    @Override
    public Choice choose(SelectionState state) {
        List<Item> free = state.candidates().stream().filter(this::below).toList();
        if (free.isEmpty()) {
            return leastExposed(state);
        }
        Choice choice = rule.choose(state.withCandidates(free));
        return free.size() == state.candidates().size()
                ? choice
                : choice.after(new Restriction("items at exposure rate " + rate + " are kept back", free.size()));
    }

    /** A test under way goes on with what has been given least when nothing below the rate is left. */
    private Choice leastExposed(SelectionState state) {
        long least = state.candidates().stream().mapToLong(this::count).min().orElseThrow();
        List<Item> items =
                state.candidates().stream().filter(item -> count(item) == least).toList();
        return rule.choose(state.withCandidates(items))
                .after(new Restriction("every item left has reached exposure rate " + rate, items.size()));
    }

    private String constraint() {
        return "maximum exposure rate " + rate;
    }

    private long count(Item item) {
        return administrations.getOrDefault(item.id(), 0L);
    }

    private boolean below(Item item) {
        return tests == 0 || count(item) < rate * tests;
    }
}
