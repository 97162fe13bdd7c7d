package dev.rehearse.adaptive.exposure;

import dev.rehearse.adaptive.input.InvalidSetting;
import dev.rehearse.adaptive.selection.Choice;
import dev.rehearse.adaptive.selection.ItemSelection;
import dev.rehearse.adaptive.selection.MaximumInformation;
import dev.rehearse.adaptive.selection.RankedItem;
import dev.rehearse.adaptive.selection.RankedSelection;
import dev.rehearse.adaptive.selection.Ranking;
import dev.rehearse.adaptive.selection.Restriction;
import dev.rehearse.adaptive.selection.SelectionState;
import dev.rehearse.adaptive.selection.TestOutline;
import dev.rehearse.adaptive.selection.UniformDraws;
import java.util.List;
import java.util.Optional;

/**
 * Draws one of the best items of a rule, each with the same probability.
 *
 * @param best how many, at least 1
 */
public record Randomesque(int best, RankedSelection rule) implements ItemSelection {

    /*
     * G. G. Kingsbury and A. R. Zara (1989), Procedures for selecting items for computerized adaptive tests. Applied
     * Measurement in Education 2(4), 359-375, doi:10.1207/s15324818ame0204_6.
     */

    public Randomesque {
        if (best < 1) {
            throw new InvalidSetting("number of best items", best, "at least 1");
        }
    }

    @Override
    public void check(TestOutline outline) {
        rule.check(outline);
    }

    @Override
    public Optional<Choice> chooseEarly(SelectionState mostInformative, int candidates) {
        return rule instanceof MaximumInformation
                        && mostInformative.candidates().size() >= best
                ? Optional.of(choose(mostInformative).among(candidates))
                : Optional.empty();
    }

    @Override
    public Choice choose(SelectionState state) {
        Ranking ranking = rule.ranking(state, best);
        List<RankedItem> first =
                ranking.items().subList(0, Math.min(best, ranking.items().size()));
        int drawn = (int) (UniformDraws.SEEDED.draw(state, "randomesque") * first.size());
        return ranking.choice(first.get(drawn), new Restriction("drawn from the best " + first.size(), first.size()));
    }
}
