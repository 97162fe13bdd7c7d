package dev.rehearse.adaptive.selection;

import dev.rehearse.adaptive.input.InvalidSetting;
import java.util.Arrays;

/**
 * Draws an item with a probability proportional to a power of its information: 0 at first, the test's length at last.
 *
 * @param steepness the power at the end of the test: the number of items, or 1 / (target standard error)^2
 */
public record Proportional(double steepness, TestProgress progress, UniformDraws draws) implements RankedSelection {

    /*
     * Probability of item i: I_i(theta)^(N W) / sum_j I_j(theta)^(N W), N the steepness, W from 0 to 1. Unlike the
     * progressive rule's, its draws never turn to a useless item late in the test. Information is taken relative to
     * the largest, so that powers do not underflow together.
     *
     * The value of an item is its probability; the item drawn is the one in which the cumulated probability, in the
     * order of the candidates, passes one uniform draw.
     *
     * J. R. Barrada, J. Olea, V. Ponsoda and F. J. Abad (2008), Incorporating randomness in the Fisher information for
     * improving item-exposure control in CATs. British Journal of Mathematical and Statistical Psychology 61(2),
     * 493-513, doi:10.1348/000711007X230937.
     */

    public Proportional {
        if (!(steepness > 0) || Double.isInfinite(steepness)) {
            throw new InvalidSetting("steepness", steepness, "positive and finite");
        }
    }

    public Proportional(double steepness, TestProgress progress) {
        this(steepness, progress, UniformDraws.SEEDED);
    }

    @Override
    public Criterion criterion() {
        return Criterion.largest("probability of being drawn");
    }

    @Override
    public double[] values(SelectionState state) {
        double[] information = new MaximumInformation().values(state);
        double largest = Arrays.stream(information).max().orElseThrow();
        double power = steepness * progress.weight(state);
        double[] powers = Arrays.stream(information)
                .map(value -> largest == 0 ? 1 : Math.pow(value / largest, power))
                .toArray();
        double sum = Arrays.stream(powers).sum();
        return Arrays.stream(powers).map(value -> value / sum).toArray();
    }

    @Override
    public Choice choose(SelectionState state) {
        double[] probabilities = values(state);
        String drawn = state.candidates()
                .get(drawn(probabilities, draws.draw(state, "proportional")))
                .id();
        Ranking ranking = Ranking.of(criterion(), probabilities, state);
        return ranking.choice(ranking.items().stream()
                .filter(ranked -> ranked.item().id().equals(drawn))
                .findFirst()
                .orElseThrow());
    }

    private static int drawn(double[] probabilities, double draw) {
        double cumulated = 0;
        int last = 0;
        for (int i = 0; i < probabilities.length; i++) {
            cumulated += probabilities[i];
            if (draw < cumulated) {
                return i;
            }
            last = probabilities[i] > 0 ? i : last;
        }
        return last; // the sum may round below the draw
    }
}
