package dev.rehearse.adaptive.selection;

import dev.rehearse.adaptive.item.Item;
import dev.rehearse.adaptive.item.ItemResponseModel;

/** Chooses the item whose score varies most with the abilities still credible: the G-DINA discrimination index. */
public record DiscriminationIndex(AbilityWeighting weighting) implements RankedSelection {

    /*
     * GDI: variance of P_i(t) where t has the probabilities L(t) / sum L on the points of the grid; GDIP: L(t) g(t) [1,
     * where t is a class of examinees; 2 takes it to continuous ability]. Points count alike, those at the ends too.
     *
     * For more than two scores we take half the sum of the variances of all P_k(t), which for two is the index itself;
     * the literature has no such form.
     *
     * [1] M. Kaplan, J. de la Torre and J. R. Barrada (2015), New item selection methods for cognitive diagnosis
     *     computerized adaptive testing. Applied Psychological Measurement 39(3), 167-188,
     *     doi:10.1177/0146621614554650.
     * [2] D. Magis and J. R. Barrada (2017), Computerized adaptive testing with R: recent updates of the package catR.
     *     Journal of Statistical Software 76(1), doi:10.18637/jss.v076.c01.
     */

    @Override
    public Criterion criterion() {
        return switch (weighting) {
            case AbilityWeighting.ByLikelihood _ -> Criterion.largest("discrimination index");
            case AbilityWeighting.ByPosterior _ -> Criterion.largest("posterior discrimination index");
        };
    }

    @Override
    public double[] values(SelectionState state) {
        AbilityWeights weights = weighting.after(state.responses());
        return state.candidates().stream()
                .map(Item::model)
                .mapToDouble(model -> index(model, weights))
                .toArray();
    }

    private static double index(ItemResponseModel model, AbilityWeights weights) {
        double sum = 0;
        for (int score = 0; score <= model.maximumScore(); score++) {
            int k = score;
            sum += weights.variance(t -> model.probability(k, t));
        }
        return sum / 2;
    }
}
