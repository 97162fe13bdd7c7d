package dev.rehearse.adaptive.ability;

import dev.rehearse.adaptive.item.Item;
import dev.rehearse.adaptive.item.ScoredItem;
import java.util.List;

/** A rule that estimates ability, and the error of the estimate, from responses; a pure function of them. */
public interface AbilityEstimator {

    AbilityEstimate estimate(List<ScoredItem> responses);

    /** Refuses items from whose answers it cannot estimate, before a test begins. */
    default void check(List<Item> items) {}

    /**
     * The estimator of the whole posterior: verdicts and estimate share one prior; the standard one if this has none.
     */
    default ExpectedAPosteriori posterior() {
        return ExpectedAPosteriori.STANDARD;
    }
}
