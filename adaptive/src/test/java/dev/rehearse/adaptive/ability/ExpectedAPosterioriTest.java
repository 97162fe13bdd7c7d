package dev.rehearse.adaptive.ability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.rehearse.adaptive.Pools;
import dev.rehearse.adaptive.input.InvalidSetting;
import dev.rehearse.adaptive.item.GradedResponse;
import dev.rehearse.adaptive.item.Item;
import dev.rehearse.adaptive.item.ScoredItem;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import org.junit.jupiter.api.Test;

@Domain(Pools.class)
@Domain(DomainContext.Global.class)
class ExpectedAPosterioriTest {

    private static final ExpectedAPosteriori EAP = ExpectedAPosteriori.STANDARD;
    /** The least informative answers (a very easy item right) move the estimate by less than a double can hold. */
    private static final double ROUNDING = 1e-14;

    private static final Item MEDIUM = Item.twoParameterLogistic("medium", 1, 0);

    @Test
    void without_responses_the_estimate_is_the_prior() {
        AbilityEstimate estimate = EAP.estimate(List.of());

        assertThat(estimate.ability()).isCloseTo(0, within(1e-14));
        assertThat(estimate.standardError()).isCloseTo(1, within(1e-7));
    }

    @Test
    void an_error_is_never_less_than_the_grid_can_tell() {
        Item cliff = Item.twoParameterLogistic("cliff", 100, 3.05);
        Item wall = Item.twoParameterLogistic("wall", 100, 2.95);
        Item beyond = Item.twoParameterLogistic("beyond", 100, 9);
        double leastError = 0.1 / Math.sqrt(12);

        assertThat(EAP.estimate(List.of(new ScoredItem(wall, 1), new ScoredItem(cliff, 0)))
                        .standardError())
                .isCloseTo(leastError, within(1e-12));
        assertThat(EAP.estimate(List.of(new ScoredItem(beyond, 1))).standardError())
                .isCloseTo(leastError, within(1e-12));
    }

    @Property(tries = 200)
    void a_right_answer_raises_the_estimate_and_a_wrong_one_lowers_it(
            @ForAll @Size(min = 1, max = 20) List<Item> items, @ForAll @IntRange(max = 1) int score) {
        double before = EAP.estimate(List.of()).ability();
        int direction = score == 1 ? 1 : -1;

        List<AbilityEstimate> trajectory = EAP.trajectory(scored(items, score));

        assertThat(direction * (trajectory.getLast().ability() - before)).isPositive();
        for (AbilityEstimate after : trajectory) {
            assertThat(direction * (after.ability() - before)).isGreaterThan(-ROUNDING);
            before = after.ability();
        }
    }

    @Property(tries = 200)
    void the_trajectory_holds_the_estimate_after_each_response(@ForAll @Size(max = 8) List<Item> items) {
        List<ScoredItem> responses = scored(items, 1);

        List<AbilityEstimate> trajectory = EAP.trajectory(responses);

        assertThat(trajectory).hasSameSizeAs(responses);
        for (int i = 0; i < responses.size(); i++) {
            assertThat(trajectory.get(i)).isEqualTo(EAP.estimate(responses.subList(0, i + 1)));
        }
    }

    @Property(tries = 200)
    void the_standard_error_is_positive_and_never_above_the_priors_for_a_logistic_item(
            @ForAll @Size(min = 1, max = 20) List<Item> items, @ForAll @IntRange(max = 1) int score) {
        AbilityEstimate estimate = EAP.estimate(scored(items, score));

        assertThat(estimate.standardError()).isPositive().isLessThan(1);
    }

    @Test
    void a_test_of_ten_thousand_responses_does_not_underflow() {
        List<ScoredItem> responses = new ArrayList<>(Collections.nCopies(5_000, new ScoredItem(MEDIUM, 1)));
        responses.addAll(Collections.nCopies(5_000, new ScoredItem(MEDIUM, 0)));

        AbilityEstimate estimate = EAP.estimate(responses);

        assertThat(estimate.ability()).isCloseTo(0, within(1e-9));
        assertThat(estimate.standardError()).isPositive();
    }

    @Test
    void later_responses_can_overturn_any_number_of_earlier_ones() {
        List<ScoredItem> responses = new ArrayList<>(Collections.nCopies(2_000, new ScoredItem(MEDIUM, 1)));
        responses.addAll(Collections.nCopies(4_000, new ScoredItem(MEDIUM, 0)));

        double ability = EAP.trajectory(responses).getLast().ability();

        assertThat(ability).isCloseTo(Math.log(0.5), within(0.02));
    }

    @Test
    void a_prior_off_the_grid_is_refused() {
        assertThatThrownBy(() -> new ExpectedAPosteriori(new NormalPrior(7, 1), AbilityGrid.STANDARD))
                .isInstanceOf(InvalidSetting.class)
                .hasMessageStartingWith("The prior mean is 7.0, which must be on the ability grid");
    }

    @Test
    void a_bounded_prior_that_the_grid_does_not_hold_is_refused() {
        assertThatThrownBy(() -> new ExpectedAPosteriori(new UniformPrior(7, 9), AbilityGrid.STANDARD))
                .isInstanceOf(InvalidSetting.class)
                .hasMessageStartingWith("The prior is UniformPrior[lower=7.0, upper=9.0], which must be possible on");
        assertThatThrownBy(() -> new ExpectedAPosteriori(new UniformPrior(0.01, 0.05), AbilityGrid.STANDARD))
                .isInstanceOf(InvalidSetting.class);
    }

    @Test
    void a_prior_that_falls_between_the_points_is_refused() {
        assertThatThrownBy(() -> new ExpectedAPosteriori(new NormalPrior(0, 0.05), AbilityGrid.STANDARD))
                .isInstanceOf(InvalidSetting.class)
                .hasMessageStartingWith("The prior standard deviation is 0.05");
    }

    @Test
    void nonsense_settings_are_refused() {
        assertThatThrownBy(() -> new NormalPrior(Double.NaN, 1)).isInstanceOf(InvalidSetting.class);
        assertThatThrownBy(() -> new NormalPrior(0, 0)).isInstanceOf(InvalidSetting.class);
        assertThatThrownBy(() -> new AbilityGrid(Double.NEGATIVE_INFINITY, 1, 9))
                .isInstanceOf(InvalidSetting.class);
        assertThatThrownBy(() -> new AbilityGrid(1, 1, 9)).isInstanceOf(InvalidSetting.class);
        assertThatThrownBy(() -> new AbilityGrid(-1, 1, 2)).isInstanceOf(InvalidSetting.class);
    }

    @Test
    void responses_that_no_ability_explains_are_refused() {
        Item absurd = Item.of("absurd", () -> new GradedResponse(1, 1e-30, 0, Double.MIN_VALUE));

        assertThatThrownBy(() -> EAP.estimate(List.of(new ScoredItem(absurd, 1))))
                .isInstanceOf(ImpossibleResponses.class);
    }

    private static List<ScoredItem> scored(List<Item> items, int score) {
        return items.stream().map(item -> new ScoredItem(item, score)).toList();
    }
}
