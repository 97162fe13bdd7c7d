package dev.rehearse.adaptive;

import dev.rehearse.adaptive.ability.AbilityEstimate;
import dev.rehearse.adaptive.item.Item;
import dev.rehearse.adaptive.selection.SelectionReason;
import dev.rehearse.adaptive.stopping.StopReason;

/** The next step of an adaptive test. */
public sealed interface Step {

    /** Ability after the responses so far. */
    AbilityEstimate estimate();

    /** Ask this item next, for this reason. */
    record Administer(Item item, AbilityEstimate estimate, SelectionReason reason) implements Step {}

    /** The test is over, for this reason; the estimate is final. */
    record Stop(StopReason reason, AbilityEstimate estimate) implements Step {}
}
