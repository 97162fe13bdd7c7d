package dev.rehearse.adaptive.selection;

import dev.rehearse.adaptive.item.Item;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

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

    /** Items whose information is within this relative distance of the largest are tied: rounding must not decide. */
    public static final double TIE_TOLERANCE = 1e-12;

    static final Criterion CRITERION = Criterion.largest("Fisher information");

    @Override
    public Criterion criterion() {
        return CRITERION;
    }

    @Override
    public double[] values(SelectionState state) {
        double theta = state.estimate().ability();
        return state.candidates().stream()
                .mapToDouble(item -> item.information(theta))
                .toArray();
    }

    @Override
    public Choice choose(SelectionState state) {
        List<Item> tied = mostInformative(state.candidates(), state.estimate().ability());
        Item chosen = tied.stream().min(bySeed(state)).orElseThrow();
        double information = chosen.information(state.estimate().ability());
        return new Choice(
                chosen,
                new SelectionReason(
                        information, 1, tied.size(), state.candidates().size()));
    }

    private static List<Item> mostInformative(List<Item> candidates, double theta) {
        double[] information =
                candidates.stream().mapToDouble(item -> item.information(theta)).toArray();
        double threshold = largest(information) * (1 - TIE_TOLERANCE);
        List<Item> tied = new ArrayList<>();
        for (int i = 0; i < information.length; i++) {
            if (information[i] >= threshold) {
                tied.add(candidates.get(i));
            }
        }
        return tied;
    }

    private static double largest(double[] information) {
        double largest = 0;
        for (double value : information) {
            largest = Math.max(largest, value);
        }
        return largest;
    }

    private static Comparator<Item> bySeed(SelectionState state) {
        return Comparator.<Item>comparingLong(item -> SeededDraw.of(state.seed(), state.position(), item.id()))
                .thenComparing(Item::id);
    }
}
