package dev.rehearse.adaptive.exposure;

import dev.rehearse.adaptive.content.ConstraintCannotBeMet;
import dev.rehearse.adaptive.input.InvalidSetting;
import dev.rehearse.adaptive.item.Item;
import dev.rehearse.adaptive.selection.Choice;
import dev.rehearse.adaptive.selection.ItemSelection;
import dev.rehearse.adaptive.selection.MaximumInformation;
import dev.rehearse.adaptive.selection.RankedItem;
import dev.rehearse.adaptive.selection.RankedSelection;
import dev.rehearse.adaptive.selection.Ranking;
import dev.rehearse.adaptive.selection.Restriction;
import dev.rehearse.adaptive.selection.SeededDraw;
import dev.rehearse.adaptive.selection.SelectionState;
import dev.rehearse.adaptive.selection.TestOutline;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/**
 * Offers the items of a rule from the best down, and administers each only with its own probability.
 *
 * @param parameters P(administered | selected) by item id, above 0 and at most 1; 1 for an item without one
 */
public record SympsonHetter(Map<String, Double> parameters, RankedSelection rule) implements ItemSelection {

    /*
     * The parameters come from simulations that lower those of overexposed items until no item is administered more
     * often than wanted. If every candidate is refused, the one with the largest parameter is taken, among equals the
     * best: a test may not end because of dice. Each item has one draw per examinee, a function of the seed and the
     * item's id: an item refused once stays out of that examinee's test. Were it drawn anew at each position, an item
     * offered at all n positions would be administered with probability 1 - (1 - K)^n, and K = 0.2 would expose it at
     * 0.99 in 20 items.
     *
     * J. B. Sympson and R. D. Hetter (1985), Controlling item-exposure rates in computerized adaptive testing.
     * Proceedings of the 27th annual meeting of the Military Testing Association, 973-977.
     */

    public SympsonHetter {
        parameters = Map.copyOf(parameters);
        parameters.forEach((itemId, parameter) -> {
            if (!(parameter > 0 && parameter <= 1)) {
                throw new InvalidSetting("exposure parameter of item " + itemId, parameter, "above 0 and at most 1");
            }
        });
    }

    /** {@inheritDoc} Throws {@link ConstraintCannotBeMet} for a parameter of an item that is not in the pool. */
    @Override
    public void check(TestOutline outline) {
        for (String itemId : new TreeSet<>(parameters.keySet())) {
            if (!outline.pool().contains(itemId)) {
                throw new ConstraintCannotBeMet("exposure parameters", "item " + itemId + " is not in the pool");
            }
        }
        rule.check(outline);
    }

    /** Considers the most informative items up to the first that its parameter does not refuse. */
    @Override
    public Optional<Choice> chooseEarly(SelectionState mostInformative, int candidates) {
        if (!(rule instanceof MaximumInformation)) {
            return Optional.empty();
        }
        Ranking ranking = rule.ranking(mostInformative);
        int refused = refused(ranking.items(), mostInformative);
        return refused == ranking.items().size()
                ? Optional.empty()
                : Optional.of(choice(ranking, refused, candidates).among(candidates));
    }

    @Override
    public Choice choose(SelectionState state) {
        Ranking ranking = rule.ranking(state);
        List<RankedItem> items = ranking.items();
        int refused = refused(items, state);
        return choice(ranking, refused == items.size() ? largestParameter(items) : refused, items.size());
    }

    /** The number of refused items before the first accepted one; all of them if each is refused. */
    private int refused(List<RankedItem> items, SelectionState state) {
        int refused = 0;
        while (refused < items.size() && !passes(items.get(refused).item(), state)) {
            refused++;
        }
        return refused;
    }

    private int largestParameter(List<RankedItem> items) {
        int largest = 0;
        for (int i = 1; i < items.size(); i++) {
            if (parameter(items.get(i).item()) > parameter(items.get(largest).item())) {
                largest = i;
            }
        }
        return largest;
    }

    private static Choice choice(Ranking ranking, int place, int candidates) {
        RankedItem chosen = ranking.items().get(place);
        return place == 0
                ? ranking.choice(chosen)
                : ranking.choice(
                        chosen,
                        new Restriction(place + " better refused by their exposure parameters", candidates - place));
    }

    private boolean passes(Item item, SelectionState state) {
        long draw = SeededDraw.of(state.seed(), 0, "Sympson-Hetter " + item.id());
        return SeededDraw.uniform(draw) < parameter(item);
    }

    private double parameter(Item item) {
        return parameters.getOrDefault(item.id(), 1.0);
    }
}
