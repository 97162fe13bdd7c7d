package dev.rehearse.adaptive.selection;

import dev.rehearse.adaptive.ability.AbilityEstimate;
import dev.rehearse.adaptive.input.InvalidSetting;
import dev.rehearse.adaptive.item.Item;
import java.util.List;

/**
 * All that a selection rule may look at.
 *
 * @param candidates the items that may be administered now, at least one
 * @param position the place in the test of the item to be chosen, from 1
 * @param estimate ability after the responses so far
 * @param seed of the test; every pseudo-random draw is a function of it and of the state
 */
public record SelectionState(List<Item> candidates, int position, AbilityEstimate estimate, long seed) {

    public SelectionState {
        candidates = List.copyOf(candidates);
        if (candidates.isEmpty()) {
            throw new InvalidSetting("number of candidates", 0, "at least 1");
        }
    }
}
