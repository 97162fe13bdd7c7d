package dev.rehearse.adaptive;

import dev.rehearse.adaptive.ability.ExpectedAPosteriori;
import dev.rehearse.adaptive.item.ItemPool;
import dev.rehearse.adaptive.selection.ItemSelection;
import dev.rehearse.adaptive.selection.MaximumInformation;
import dev.rehearse.adaptive.stopping.StoppingRule;
import java.util.ArrayList;
import java.util.List;

/** Collects the settings of an {@link AdaptiveTest}; what is not set has the default that its method names. */
public final class AdaptiveTestBuilder {

    final ItemPool pool;
    final List<StoppingRule> stoppingRules = new ArrayList<>();
    ExpectedAPosteriori estimator = ExpectedAPosteriori.STANDARD;
    ItemSelection selection = new MaximumInformation();
    long seed;

    AdaptiveTestBuilder(ItemPool pool) {
        this.pool = pool;
    }

    /** Of the draws between equally good items; default 0. Store it with the responses to replay the test. */
    public AdaptiveTestBuilder seed(long value) {
        seed = value;
        return this;
    }

    /** How ability is estimated; default {@link ExpectedAPosteriori#STANDARD}. */
    public AdaptiveTestBuilder estimator(ExpectedAPosteriori value) {
        estimator = value;
        return this;
    }

    /** How the next item is chosen; default {@link MaximumInformation}. */
    public AdaptiveTestBuilder selection(ItemSelection value) {
        selection = value;
        return this;
    }

    /** Rules any of which ends the test; calls add up. Without rules only the exhausted pool ends it. */
    public AdaptiveTestBuilder stopWhen(StoppingRule... rules) {
        stoppingRules.addAll(List.of(rules));
        return this;
    }

    /**
     * The test.
     *
     * @throws dev.rehearse.adaptive.input.InvalidSetting if the stopping rules contradict each other
     */
    public AdaptiveTest build() {
        return new AdaptiveTest(this);
    }
}
