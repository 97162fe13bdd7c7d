package dev.rehearse.adaptive.ability;

import dev.rehearse.adaptive.item.Item;
import dev.rehearse.adaptive.item.ScoredItem;
import java.util.List;

/** A rule that estimates ability, and the error of the estimate, from responses; a pure function of them. */
public interface AbilityEstimator {

    AbilityEstimate estimate(List<ScoredItem> responses);

    /** Refuses, before a test begins, items from whose answers it cannot estimate. */
    default void check(List<Item> items) {}

    /** The estimator of the whole posterior, with the same prior; the standard prior if this one has none. */
    default ExpectedAPosteriori posterior() {
        return ExpectedAPosteriori.STANDARD;
    }
}
