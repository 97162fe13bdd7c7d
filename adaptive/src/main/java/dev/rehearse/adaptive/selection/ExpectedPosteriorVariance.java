package dev.rehearse.adaptive.selection;

import dev.rehearse.adaptive.item.Item;
import dev.rehearse.adaptive.item.ItemResponseModel;

/** Chooses the item after whose answer ability is expected to be known best (minimum expected posterior variance). */
public record ExpectedPosteriorVariance(AbilityWeighting.ByPosterior weighting) implements RankedSelection {

    /*
     * MEPV: sum_k P_k(theta) Var(t | responses, score k on item i)   [1, 2], theta the estimate so far. One pass over
     * the grid per candidate and score.
     *
     * [1] R. J. Owen (1975), A Bayesian sequential procedure for quantal response in the context of adaptive mental
     *     testing. Journal of the American Statistical Association 70, 351-356, doi:10.1080/01621459.1975.10479871.
     * [2] W. J. van der Linden (1998), Bayesian item selection criteria for adaptive testing. Psychometrika 63(2),
     *     201-216, doi:10.1007/BF02294775; there P_k is averaged over the posterior, here taken at the estimate, as
     *     D. Magis and G. Raiche (2012), Journal of Statistical Software 48(8), doi:10.18637/jss.v048.i08.
     */

    @Override
    public Criterion criterion() {
        return Criterion.smallest("expected posterior variance");
    }

    @Override
    public double[] values(SelectionState state) {
        AbilityWeights weights = weighting.after(state.responses());
        double theta = state.estimate().ability();
        return state.candidates().stream()
                .map(Item::model)
                .mapToDouble(model -> expected(model, weights, theta))
                .toArray();
    }

    private static double expected(ItemResponseModel model, AbilityWeights weights, double theta) {
        double sum = 0;
        for (int score = 0; score <= model.maximumScore(); score++) {
            int k = score;
            double probability = model.probability(k, theta);
            if (probability > 0) {
                sum += probability * weights.varianceOfAbility(t -> model.probability(k, t));
            }
        }
        return sum;
    }
}
