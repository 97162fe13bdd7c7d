package dev.rehearse.adaptive.selection;

import dev.rehearse.adaptive.item.Item;

/** Chooses the item with the most information over all abilities, weighted by likelihood (MLWI) or posterior (MPWI). */
public record WeightedInformation(AbilityWeighting weighting) implements RankedSelection {

    /*
     * MLWI: integral of L(t) I_i(t) dt [1].   MPWI: integral of L(t) g(t) I_i(t) dt [2].   Trapezoid rule on the grid.
     *
     * Both look beyond an estimate that is still rough, so they err less in the first few items; later they choose as
     * MFI does. Without responses MLWI weighs the whole grid alike.
     *
     * [1] W. J. J. Veerkamp and M. P. F. Berger (1997), Some new item selection criteria for adaptive testing. Journal
     *     of Educational and Behavioral Statistics 22(2), 203-226, doi:10.3102/10769986022002203.
     * [2] W. J. van der Linden (1998), Bayesian item selection criteria for adaptive testing. Psychometrika 63(2),
     *     201-216, doi:10.1007/BF02294775.
     */

    @Override
    public Criterion criterion() {
        return switch (weighting) {
            case AbilityWeighting.ByLikelihood _ -> Criterion.largest("likelihood-weighted information");
            case AbilityWeighting.ByPosterior _ -> Criterion.largest("posterior-weighted information");
        };
    }

    @Override
    public double[] values(SelectionState state) {
        AbilityWeights weights = weighting.after(state.responses());
        double scale = weights.scale();
        return state.candidates().stream()
                .map(Item::model)
                .mapToDouble(model -> scale * weights.integral(model::information))
                .toArray();
    }
}
