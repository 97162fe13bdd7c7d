package dev.rehearse.adaptive.selection;

import dev.rehearse.adaptive.ability.AbilityEstimate;
import dev.rehearse.adaptive.input.InvalidSetting;
import java.util.List;

/**
 * Chooses the first items at abilities fixed in advance, and the later ones at the estimate.
 *
 * @param abilities one for each of the first items, in logits, finite, at least one
 * @param first chooses the first items
 * @param then chooses the others
 */
public record FirstItems(List<Double> abilities, ItemSelection first, ItemSelection then) implements ItemSelection {

    public FirstItems {
        abilities = List.copyOf(abilities);
        if (abilities.isEmpty()) {
            throw new InvalidSetting("number of first abilities", 0, "at least 1");
        }
        for (double ability : abilities) {
            if (!Double.isFinite(ability)) {
                throw new InvalidSetting("first ability", ability, "finite");
            }
        }
    }

    @Override
    public void check(TestOutline outline) {
        first.check(outline);
        then.check(outline);
    }

    @Override
    public Choice choose(SelectionState state) {
        int answered = state.responses().size();
        if (answered >= abilities.size()) {
            return then.choose(state);
        }
        double ability = abilities.get(answered);
        Choice choice = first.choose(
                state.withEstimate(new AbilityEstimate(ability, state.estimate().standardError())));
        return choice.after(new Restriction(
                "item " + (answered + 1) + " is chosen at ability " + ability,
                state.candidates().size()));
    }
}
