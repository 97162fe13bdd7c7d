package dev.rehearse.adaptive;

import dev.rehearse.adaptive.ability.AbilityEstimator;
import dev.rehearse.adaptive.content.Blueprint;
import dev.rehearse.adaptive.content.ContentConstraint;
import dev.rehearse.adaptive.content.PilotItems;
import dev.rehearse.adaptive.item.ItemPool;
import dev.rehearse.adaptive.selection.ItemSelection;
import dev.rehearse.adaptive.stopping.StoppingRule;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What an {@link AdaptiveTest} was built from, to be read back: records all the way down to the models of the items. */
public record TestSettings(
        ItemPool pool,
        AbilityEstimator estimator,
        ItemSelection selection,
        List<StoppingRule> stoppingRules,
        List<ContentConstraint> constraints,
        Optional<Blueprint> blueprint,
        PilotItems pilots,
        long seed) {

    public TestSettings {
        stoppingRules = List.copyOf(stoppingRules);
        constraints = List.copyOf(constraints);
    }

    /**
     * The settings as plain data: maps with sorted keys, lists, strings, numbers and booleans, which any JSON library
     * writes. What is not a number in JSON, such as infinity, is a string; an alternative names its {@code type}.
     */
    public Map<String, Object> asData() {
        return PlainData.ofSettings(this);
    }
}
