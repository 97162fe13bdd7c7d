package dev.rehearse.adaptive;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rehearse.adaptive.ability.AbilityEstimator;
import dev.rehearse.adaptive.ability.AbilityRange;
import dev.rehearse.adaptive.ability.ImpossibleResponses;
import dev.rehearse.adaptive.ability.NoResidual;
import dev.rehearse.adaptive.ability.ResidualWeight;
import dev.rehearse.adaptive.ability.RobustLikelihood;
import dev.rehearse.adaptive.item.GradedResponse;
import dev.rehearse.adaptive.item.Item;
import dev.rehearse.adaptive.item.ItemPool;
import dev.rehearse.adaptive.selection.ExpectedInformation;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Estimators that do not fit the items are refused before the first answer. */
class EstimatorFitTest {

    private static final ItemPool GRADED = ItemPool.of(
            List.of(Item.twoParameterLogistic("x", 1, 0), Item.of("y", () -> new GradedResponse(1, 1, -1, 1))));

    private static final AbilityEstimator ROBUST =
            new RobustLikelihood(new ResidualWeight.Huber(1), AbilityRange.STANDARD);

    @Test
    void a_robust_estimate_needs_logistic_items() {
        assertThatThrownBy(() -> TestProcedure.over(GRADED).estimator(ROBUST).build())
                .isInstanceOf(NoResidual.class)
                .hasMessageContaining("Item y");
        assertThatThrownBy(() -> TestProcedure.over(GRADED)
                        .selection(new ExpectedInformation(ExpectedInformation.Kind.FISHER, ROBUST))
                        .build())
                .isInstanceOf(NoResidual.class);
    }

    @Test
    void a_score_that_no_ability_can_have_is_named() {
        ItemPool absurd = ItemPool.of(List.of(Item.of("x", () -> new GradedResponse(1, 1e-30, 0, Double.MIN_VALUE))));

        assertThatThrownBy(() -> TestProcedure.over(absurd).build())
                .isInstanceOf(ImpossibleResponses.class)
                .hasMessageContaining("score 1 of item x");
    }
}
