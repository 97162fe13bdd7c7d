package dev.rehearse.adaptive.selection;

import dev.rehearse.adaptive.item.Item;
import java.util.List;
import java.util.Optional;

/** Chooses the item with the most Fisher information at the estimated ability (MFI); the seed decides between ties. */
public record MaximumInformation() implements RankedSelection {

    /*
     * The classic rule: information is what shrinks the error at the ability we believe in [1, chapter 10; 2]. It is
     * greedy, and early on trusts an estimate that is still rough. O(candidates) per choice.
     *
     * Ties are common where authors guess difficulties (all "medium" items have the same parameters). Among them the
     * smallest SeededDraw wins. It depends on seed, position and item id alone, so that neither the order of the pool
     * nor the removal of another item changes the choice.
     *
     * [1] F. M. Lord (1980), Applications of Item Response Theory to Practical Testing Problems, Erlbaum.
     * [2] D. J. Weiss (1982), Improving measurement quality and efficiency with adaptive testing. Applied Psychological
     *     Measurement 6(4), 473-492, doi:10.1177/014662168200600408.
     */

    static final Criterion CRITERION = Criterion.largest("Fisher information");

    @Override
    public Optional<Choice> chooseEarly(SelectionState mostInformative, int candidates) {
        return Optional.of(choose(mostInformative).among(candidates));
    }

    @Override
    public Ranking ranking(SelectionState state, int most) {
        return Ranking.first(most, this, state);
    }

    @Override
    public Criterion criterion() {
        return CRITERION;
    }

    @Override
    public double[] values(SelectionState state) {
        double theta = state.estimate().ability();
        List<Item> candidates = state.candidates();
        double[] values = new double[candidates.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = candidates.get(i).information(theta);
        }
        return values;
    }
}
