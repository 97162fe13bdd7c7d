package dev.rehearse.adaptive;

import dev.rehearse.adaptive.ability.AbilityEstimate;
import dev.rehearse.adaptive.item.Item;
import dev.rehearse.adaptive.selection.SelectionReason;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * One item of a test in hindsight: why it was asked and how its answer changed the estimate.
 *
 * @param position in the test, from 1
 * @param points the score of the answer; empty for a skipped item
 * @param counted whether the answer counts for ability; it does not for a pilot item or a skipped one
 * @param reason why this item; empty if this test, with its settings, would have asked another
 * @param before the estimate before the answer
 * @param after the estimate after it
 */
public record Explanation(
        int position,
        Item item,
        OptionalInt points,
        boolean counted,
        Optional<SelectionReason> reason,
        AbilityEstimate before,
        AbilityEstimate after) {

    /**
     * The score.
     *
     * @throws java.util.NoSuchElementException if the item was skipped
     */
    public int score() {
        return points.orElseThrow();
    }

    /** By how much the answer moved ability, in logits; negative if downwards. */
    public double abilityMoved() {
        return after.ability() - before.ability();
    }

    /**
     * By how much the answer reduced the standard error, in logits; negative if it grew, as a surprising answer can
     * cause.
     */
    public double errorShrank() {
        return before.standardError() - after.standardError();
    }
}
