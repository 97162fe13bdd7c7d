package dev.rehearse.adaptive.selection;

import dev.rehearse.adaptive.ability.AbilityEstimator;
import dev.rehearse.adaptive.item.Item;
import dev.rehearse.adaptive.item.ItemResponseModel;
import dev.rehearse.adaptive.item.ScoredItem;
import java.util.ArrayList;
import java.util.List;

/**
 * Chooses the item with the most expected information at the estimate that will follow its answer (MEI).
 *
 * @param estimator of the ability that would follow
 */
public record ExpectedInformation(Kind kind, AbilityEstimator estimator) implements RankedSelection {

    /*
     * sum_k P_k(theta) J_i(theta_k): theta the estimate so far, theta_k the one if the item were scored k, J_i either
     * observed information of that score, -(log P_k)'', or Fisher's, which is its expectation [1; 2 for P_k at the
     * estimate]. Costs one estimation per candidate and score: hundreds of times MFI.
     *
     * [1] W. J. van der Linden (1998), Bayesian item selection criteria for adaptive testing. Psychometrika 63(2),
     *     201-216, doi:10.1007/BF02294775.
     * [2] D. Magis and G. Raiche (2012), Random generation of response patterns under computerized adaptive testing
     *     with the R package catR. Journal of Statistical Software 48(8), doi:10.18637/jss.v048.i08.
     */

    /** Which information is expected. */
    public enum Kind {
        FISHER,
        OBSERVED
    }

    @Override
    public Criterion criterion() {
        return switch (kind) {
            case FISHER -> Criterion.largest("expected Fisher information");
            case OBSERVED -> Criterion.largest("expected observed information");
        };
    }

    @Override
    public void check(TestOutline outline) {
        estimator.check(outline.candidates());
    }

    @Override
    public double[] values(SelectionState state) {
        return state.candidates().stream()
                .mapToDouble(item -> expected(item, state))
                .toArray();
    }

    private double expected(Item item, SelectionState state) {
        ItemResponseModel model = item.model();
        double sum = 0;
        for (int score = 0; score <= model.maximumScore(); score++) {
            double probability = model.probability(score, state.estimate().ability());
            double then =
                    estimator.estimate(with(state.responses(), item, score)).ability();
            sum += probability
                    * switch (kind) {
                        case FISHER -> model.information(then);
                        case OBSERVED -> model.observedInformation(score, then);
                    };
        }
        return sum;
    }

    private static List<ScoredItem> with(List<ScoredItem> responses, Item item, int score) {
        List<ScoredItem> more = new ArrayList<>(responses);
        more.add(new ScoredItem(item, score));
        return more;
    }
}
