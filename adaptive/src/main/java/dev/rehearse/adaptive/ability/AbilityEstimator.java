package dev.rehearse.adaptive.ability;

import dev.rehearse.adaptive.item.ScoredItem;
import java.util.List;

/** A rule that estimates ability, and the error of the estimate, from responses; a pure function of them. */
public interface AbilityEstimator {

    AbilityEstimate estimate(List<ScoredItem> responses);
}
