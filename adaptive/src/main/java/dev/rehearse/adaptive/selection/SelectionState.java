package dev.rehearse.adaptive.selection;

import dev.rehearse.adaptive.ability.AbilityEstimate;
import dev.rehearse.adaptive.input.InvalidSetting;
import dev.rehearse.adaptive.item.Item;
import dev.rehearse.adaptive.item.ScoredItem;
import java.util.List;

/**
 * The input of a selection rule.
 *
 * @param candidates the items that may be administered now, at least one
 * @param position the place in the test of the item to be chosen, from 1
 * @param estimate ability after the responses so far
 * @param seed of the test; every pseudo-random draw is a function of it and of the state
 * @param responses the scored responses so far, in the order given
 */
public record SelectionState(
        List<Item> candidates, int position, AbilityEstimate estimate, long seed, List<ScoredItem> responses) {

    public SelectionState {
        candidates = List.copyOf(candidates);
        responses = List.copyOf(responses);
        if (candidates.isEmpty()) {
            throw new InvalidSetting("number of candidates", 0, "at least 1");
        }
    }

    /** A state for rules that use the estimate alone, such as {@link MaximumInformation}. */
    public SelectionState(List<Item> candidates, int position, AbilityEstimate estimate, long seed) {
        this(candidates, position, estimate, seed, List.of());
    }

    /** The same state with fewer or other items to choose from. */
    public SelectionState withCandidates(List<Item> items) {
        return new SelectionState(items, position, estimate, seed, responses);
    }

    /** The same state with another ability. */
    public SelectionState withEstimate(AbilityEstimate other) {
        return new SelectionState(candidates, position, other, seed, responses);
    }
}
