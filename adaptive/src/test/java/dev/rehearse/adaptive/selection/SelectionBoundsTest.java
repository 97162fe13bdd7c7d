package dev.rehearse.adaptive.selection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.rehearse.adaptive.Pools;
import dev.rehearse.adaptive.TestProcedure;
import dev.rehearse.adaptive.ability.AbilityEstimate;
import dev.rehearse.adaptive.input.InvalidInput;
import dev.rehearse.adaptive.input.InvalidSetting;
import dev.rehearse.adaptive.item.Item;
import dev.rehearse.adaptive.item.ItemPool;
import dev.rehearse.adaptive.item.PartialCredit;
import dev.rehearse.adaptive.item.ScoredItem;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Where the settings of selection rules begin and end, and what happens there. */
class SelectionBoundsTest {

    private static final AbilityEstimate AVERAGE = new AbilityEstimate(0, 1);
    private static final MaximumInformation RULE = new MaximumInformation();

    private static SelectionState state(List<Item> candidates, int answered) {
        return new SelectionState(
                candidates,
                answered + 1,
                AVERAGE,
                1,
                Pools.alike(20).items().subList(0, answered).stream()
                        .map(item -> new ScoredItem(item, 1))
                        .toList());
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "3, 0.13333333333333333", "8, 0.8", "9, 1", "10, 1"})
    void progress_by_length_is_the_share_of_the_sum_of_powers(int answered, double weight) {
        TestProgress progress = new TestProgress.ByLength(10, 1);

        assertThat(progress.weight(state(Pools.even(3).items(), answered))).isEqualTo(weight, within(1e-12));
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "10, -0.1", "10, NaN", "10, Infinity"})
    void progress_needs_two_items_and_an_acceleration_from_zero(int items, double acceleration) {
        assertThatThrownBy(() -> new TestProgress.ByLength(items, acceleration)).isInstanceOf(InvalidSetting.class);
        assertThatThrownBy(() -> new TestProgress.ByPrecision(0.3, items, acceleration))
                .isInstanceOf(InvalidSetting.class);
        assertThatThrownBy(() -> new TestProgress.ByPrecision(0, 10, 1)).isInstanceOf(InvalidSetting.class);
        assertThatCode(() -> new TestProgress.ByPrecision(0.3, 2, 0)).doesNotThrowAnyException();
        assertThatCode(() -> new TestProgress.ByLength(2, 0)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, -1, Double.NaN, Double.POSITIVE_INFINITY})
    void steepness_is_positive_and_finite(double steepness) {
        assertThatThrownBy(() -> new Proportional(steepness, new TestProgress.ByLength(10, 1)))
                .isInstanceOf(InvalidSetting.class);
    }

    @Test
    void the_proportional_rule_draws_the_item_in_which_the_cumulated_probability_passes_the_draw() {
        SelectionState state = state(Pools.even(4).items(), 9);
        double[] probabilities = new Proportional(1, new TestProgress.ByLength(10, 1)).values(state);
        double cumulated = 0;
        for (int i = 0; i < probabilities.length; i++) {
            assertDrawn(state, cumulated, i, probabilities[i]);
            cumulated += probabilities[i];
            assertDrawn(state, Math.min(Math.nextDown(1.0), cumulated - 1e-9), i, probabilities[i]);
        }
        assertThat(cumulated).isEqualTo(1, within(1e-12));
    }

    private static void assertDrawn(SelectionState state, double draw, int place, double probability) {
        Proportional rule = new Proportional(1, new TestProgress.ByLength(10, 1), (_, _) -> draw);

        Choice choice = rule.choose(state);

        assertThat(choice.item()).isEqualTo(state.candidates().get(place));
        assertThat(choice.reason().worth()).isEqualTo(new CriterionValue(rule.criterion(), probability));
        assertThat(choice.reason().rank()).isEqualTo(place == 1 || place == 2 ? 1 : 3);
        assertThat(choice.reason().tied()).isEqualTo(2);
    }

    @Test
    void a_draw_above_the_rounded_sum_is_of_the_last_item_that_has_a_probability() {
        List<Item> items = List.of(
                Item.twoParameterLogistic("1", 1, 0),
                Item.twoParameterLogistic("2", 1, 0.5),
                Item.twoParameterLogistic("useless", 1, 900));

        Proportional rule = new Proportional(1, new TestProgress.ByLength(10, 1), (_, _) -> 1.0);

        assertThat(rule.choose(state(items, 9)).item().id()).isEqualTo("2");
    }

    @Test
    void as_many_strata_as_items_are_possible_and_no_more() {
        Map<String, Double> discriminations = Map.of("dull", 0.4, "sharp", 2.0, "usual", 1.0);

        assertThat(Strata.byDiscrimination(discriminations, 3).stratumOfItem())
                .isEqualTo(Map.of("dull", 1, "usual", 2, "sharp", 3));
        assertThatThrownBy(() -> Strata.byDiscrimination(discriminations, 4)).isInstanceOf(InvalidSetting.class);
        assertThatThrownBy(() -> Strata.byDiscrimination(discriminations, 0)).isInstanceOf(InvalidSetting.class);
    }

    @Test
    void strata_of_a_pool_go_by_its_discriminations() {
        var pool = ItemPool.of(List.of(
                Item.twoParameterLogistic("a", 2, 0),
                Item.twoParameterLogistic("b", 1, 0),
                Item.twoParameterLogistic("c", 1.5, 0)));

        assertThat(Strata.of(pool, 3).stratumOfItem()).isEqualTo(Map.of("b", 1, "c", 2, "a", 3));
    }

    @Test
    void a_stratified_test_has_an_item_of_each_stratum_at_least() {
        Strata strata = Strata.of(Pools.even(6), 3);

        assertThatThrownBy(() -> new AStratified(strata, 2, RULE)).isInstanceOf(InvalidSetting.class);
        assertThat(new AStratified(strata, 3, RULE).length()).isEqualTo(3);
    }

    @Test
    void rules_within_rules_are_checked_when_a_test_is_built() {
        Strata ofOthers = Strata.byDiscrimination(Map.of("other", 1.0), 1);
        ItemSelection lacking = new AStratified(ofOthers, 5, RULE);
        ItemSelection within = new AStratified(Strata.of(Pools.even(6), 1), 5, lacking);

        for (ItemSelection rule : List.of(
                lacking,
                within,
                new FirstItems(List.of(0.0), lacking, RULE),
                new FirstItems(List.of(0.0), RULE, lacking))) {
            assertThatThrownBy(() ->
                            TestProcedure.over(Pools.even(6)).selection(rule).build())
                    .isInstanceOf(InvalidInput.class)
                    .hasMessageContaining("stratum of item");
        }
    }

    @Test
    void the_first_items_say_which_they_are() {
        FirstItems rule = new FirstItems(List.of(-1.0, 1.5), RULE, RULE);
        List<Item> candidates = Pools.even(5).items();

        assertThat(rule.choose(state(candidates, 0)).reason().restrictions())
                .containsExactly(new Restriction("item 1 is chosen at ability -1.0", 5));
        assertThat(rule.choose(state(candidates, 1)).reason().restrictions())
                .containsExactly(new Restriction("item 2 is chosen at ability 1.5", 5));
        assertThat(rule.choose(state(candidates, 2)).reason().restrictions()).isEmpty();
    }

    @Test
    void an_item_without_a_difficulty_is_named() {
        Item graded = new Item("graded", new PartialCredit(1, 0, 1));

        assertThatThrownBy(() -> new ClosestDifficulty().choose(state(List.of(graded), 0)))
                .isInstanceOfSatisfying(
                        NoDifficulty.class, error -> assertThat(error.itemId()).isEqualTo("graded"));
    }
}
