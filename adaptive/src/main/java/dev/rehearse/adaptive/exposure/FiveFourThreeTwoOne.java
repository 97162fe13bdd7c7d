package dev.rehearse.adaptive.exposure;

import dev.rehearse.adaptive.selection.Choice;
import dev.rehearse.adaptive.selection.ItemSelection;
import dev.rehearse.adaptive.selection.MaximumInformation;
import dev.rehearse.adaptive.selection.RankedSelection;
import dev.rehearse.adaptive.selection.SelectionState;
import dev.rehearse.adaptive.selection.TestOutline;
import java.util.Optional;

/**
 * Draws the first item from a rule's best five, the second from the best four and so on; from the fifth on it takes the
 * best.
 */
public record FiveFourThreeTwoOne(RankedSelection rule) implements ItemSelection {

    /*
     * J. R. McBride and J. T. Martin (1983), Reliability and validity of adaptive ability tests in a military setting.
     * In D. J. Weiss (ed.), New Horizons in Testing, Academic Press, 223-236.
     */

    @Override
    public void check(TestOutline outline) {
        rule.check(outline);
    }

    @Override
    public Optional<Choice> chooseEarly(SelectionState mostInformative, int candidates) {
        return rule instanceof MaximumInformation
                        && mostInformative.candidates().size() >= 5
                ? Optional.of(choose(mostInformative).among(candidates))
                : Optional.empty();
    }

    @Override
    public Choice choose(SelectionState state) {
        int best = 5 - state.responses().size();
        return best > 1 ? new Randomesque(best, rule).choose(state) : rule.choose(state);
    }
}
