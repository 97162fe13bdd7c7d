package dev.rehearse.adaptive;

import dev.rehearse.adaptive.ability.AbilityEstimator;
import dev.rehearse.adaptive.ability.ExpectedAPosteriori;
import dev.rehearse.adaptive.content.Blueprint;
import dev.rehearse.adaptive.content.ContentConstraint;
import dev.rehearse.adaptive.content.PilotItems;
import dev.rehearse.adaptive.item.ItemPool;
import dev.rehearse.adaptive.selection.ItemSelection;
import dev.rehearse.adaptive.selection.MaximumInformation;
import dev.rehearse.adaptive.stopping.StoppingRule;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Collects the settings of a {@link TestProcedure}; each method names its default. */
public final class TestProcedureBuilder {

    final ItemPool pool;
    final List<StoppingRule> stoppingRules = new ArrayList<>();
    AbilityEstimator estimator = ExpectedAPosteriori.STANDARD;
    ItemSelection selection = new MaximumInformation();
    long seed;
    private final List<ContentConstraint> constraints = new ArrayList<>();
    private @Nullable Blueprint blueprint;
    private PilotItems pilots = PilotItems.NONE;

    TestProcedureBuilder(ItemPool pool) {
        this.pool = pool;
    }

    static TestProcedureBuilder of(TestSettings settings) {
        TestProcedureBuilder builder = new TestProcedureBuilder(settings.pool())
                .seed(settings.seed())
                .estimator(settings.estimator())
                .selection(settings.selection())
                .pilotItems(settings.pilots());
        builder.stoppingRules.addAll(settings.stoppingRules());
        builder.constraints.addAll(settings.constraints());
        builder.blueprint = settings.blueprint().orElse(null);
        return builder;
    }

    /** Seed of the draws between equally good items; default 0. Store it with the responses to replay the test. */
    public TestProcedureBuilder seed(long value) {
        seed = value;
        return this;
    }

    /** How ability is estimated; default {@link ExpectedAPosteriori#STANDARD}. */
    public TestProcedureBuilder estimator(AbilityEstimator value) {
        estimator = value;
        return this;
    }

    /** How the next item is chosen; default {@link MaximumInformation}. */
    public TestProcedureBuilder selection(ItemSelection value) {
        selection = value;
        return this;
    }

    /** Rules any of which ends the test; calls add up. Without rules the test ends when the pool is exhausted. */
    public TestProcedureBuilder stopWhen(StoppingRule... rules) {
        stoppingRules.addAll(List.of(rules));
        return this;
    }

    /**
     * Constraints that forbid items because of those already in the test; calls add up. Without them every item may be
     * asked.
     */
    public TestProcedureBuilder constrain(ContentConstraint... values) {
        constraints.addAll(List.of(values));
        return this;
    }

    /** The share of the test that each content area should have; default none. */
    public TestProcedureBuilder blueprint(Blueprint value) {
        blueprint = value;
        return this;
    }

    /** Pilot items among those that count; default {@link PilotItems#NONE}. */
    public TestProcedureBuilder pilotItems(PilotItems value) {
        pilots = value;
        return this;
    }

    /**
     * The test.
     *
     * @throws dev.rehearse.adaptive.input.InvalidSetting if the stopping rules contradict each other
     * @throws dev.rehearse.adaptive.content.ConstraintCannotBeMet if the pool cannot meet a constraint
     */
    public TestProcedure build() {
        return new TestProcedure(this);
    }

    TestSettings settings() {
        return new TestSettings(
                pool, estimator, selection, stoppingRules, constraints, Optional.ofNullable(blueprint), pilots, seed);
    }

    Eligibility eligibility() {
        return new Eligibility(pool, constraints, Optional.ofNullable(blueprint), pilots);
    }
}
