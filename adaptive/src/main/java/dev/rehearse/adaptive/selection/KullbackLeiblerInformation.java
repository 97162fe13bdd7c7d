package dev.rehearse.adaptive.selection;

import dev.rehearse.adaptive.item.Item;
import dev.rehearse.adaptive.item.ItemResponseModel;

/** Chooses the item that best tells the estimate from all other abilities, weighted by likelihood (KL) or posterior. */
public record KullbackLeiblerInformation(AbilityWeighting weighting) implements RankedSelection {

    /*
     * KL: integral of L(t) K_i(theta || t) dt,   K_i(theta || t) = sum_k P_k(theta) log(P_k(theta) / P_k(t))   [1];
     * KLP: the same times the prior density [2, there for several traits]. Trapezoid rule on the grid.
     *
     * Fisher information is the curvature of K at theta: a local matter. K also rewards items that would show the
     * estimate to be far off, which early in a test it may be. Terms with P_k(theta) = 0 are 0 in the limit.
     *
     * [1] H.-H. Chang and Z. Ying (1996), A global information approach to computerized adaptive testing. Applied
     *     Psychological Measurement 20(3), 213-229, doi:10.1177/014662169602000303; the weight by L after [3].
     * [2] B. P. Veldkamp and W. J. van der Linden (2002), Multidimensional adaptive testing with constraints on test
     *     content. Psychometrika 67(4), 575-588, doi:10.1007/BF02295132.
     * [3] D. Magis and G. Raiche (2012), Random generation of response patterns under computerized adaptive testing
     *     with the R package catR. Journal of Statistical Software 48(8), doi:10.18637/jss.v048.i08.
     */

    @Override
    public Criterion criterion() {
        return switch (weighting) {
            case AbilityWeighting.ByLikelihood _ -> Criterion.largest("Kullback-Leibler information");
            case AbilityWeighting.ByPosterior _ -> Criterion.largest("posterior Kullback-Leibler information");
        };
    }

    @Override
    public double[] values(SelectionState state) {
        AbilityWeights weights = weighting.after(state.responses());
        double scale = weights.scale();
        double theta = state.estimate().ability();
        return state.candidates().stream()
                .map(Item::model)
                .mapToDouble(model -> scale * weights.integral(t -> divergence(model, theta, t)))
                .toArray();
    }

    private static double divergence(ItemResponseModel model, double theta, double t) {
        double sum = 0;
        for (int score = 0; score <= model.maximumScore(); score++) {
            double probability = model.probability(score, theta);
            if (probability > 0) {
                sum += probability * (model.logProbability(score, theta) - model.logProbability(score, t));
            }
        }
        return sum;
    }
}
