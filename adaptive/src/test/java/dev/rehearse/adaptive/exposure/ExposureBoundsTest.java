package dev.rehearse.adaptive.exposure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rehearse.adaptive.Pools;
import dev.rehearse.adaptive.ability.AbilityEstimate;
import dev.rehearse.adaptive.input.InvalidSetting;
import dev.rehearse.adaptive.item.Item;
import dev.rehearse.adaptive.item.ScoredItem;
import dev.rehearse.adaptive.selection.ItemSelection;
import dev.rehearse.adaptive.selection.MaximumInformation;
import dev.rehearse.adaptive.selection.Restriction;
import dev.rehearse.adaptive.selection.SelectionState;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Where the settings of exposure control begin and end, and what happens there. */
class ExposureBoundsTest {

    private static final List<Item> ITEMS = Pools.even(9).items();
    private static final MaximumInformation RULE = new MaximumInformation();

    @ParameterizedTest
    @ValueSource(doubles = {0, -0.1, 1.0001, Double.NaN})
    void exposure_parameters_and_rates_are_above_zero_and_at_most_one(double value) {
        assertThatThrownBy(() -> new SympsonHetter(Map.of("5", value), RULE)).isInstanceOf(InvalidSetting.class);
        assertThatThrownBy(() -> new MaximumExposureRate(value, 1, Map.of(), RULE))
                .isInstanceOf(InvalidSetting.class);
    }

    @Test
    void one_is_an_exposure_parameter_and_a_rate() {
        assertThatCode(() -> new SympsonHetter(Map.of("5", 1.0), RULE)).doesNotThrowAnyException();
        assertThatCode(() -> new MaximumExposureRate(1, 0, Map.of("5", 0L), RULE))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource({"-1, 0", "10, -1", "10, 11"})
    void tests_are_counted_from_zero_and_administrations_up_to_their_number(int tests, long administrations) {
        assertThatThrownBy(() -> new MaximumExposureRate(0.5, tests, Map.of("5", administrations), RULE))
                .isInstanceOf(InvalidSetting.class);
        assertThatCode(() -> new MaximumExposureRate(0.5, 10, Map.of("5", 10L), RULE))
                .doesNotThrowAnyException();
    }

    @Test
    void the_best_of_one_is_the_best_item() {
        assertThatThrownBy(() -> new Randomesque(0, RULE)).isInstanceOf(InvalidSetting.class);
        assertThat(new Randomesque(1, RULE).choose(state(0)).item().id()).isEqualTo("5");
    }

    @Test
    void where_nothing_is_drawn_there_is_no_restriction() {
        assertThat(restrictions(new FiveFourThreeTwoOne(RULE), 3))
                .containsExactly(new Restriction("drawn from the best 2", 2));
        assertThat(restrictions(new FiveFourThreeTwoOne(RULE), 4)).isEmpty();
        assertThat(restrictions(new SympsonHetter(Map.of("1", 1e-9), RULE), 0)).isEmpty();
    }

    @Test
    void a_choice_says_how_many_better_ones_were_refused_and_how_many_were_left() {
        ItemSelection rule = new SympsonHetter(Map.of("5", 1e-9, "6", 1e-9), RULE);

        assertThat(restrictions(rule, 0))
                .containsExactly(new Restriction("2 better refused by their exposure parameters", 7));
    }

    @Test
    void of_equal_parameters_that_refuse_all_the_best_item_is_taken() {
        Map<String, Double> equal = ITEMS.stream().collect(Collectors.toMap(Item::id, item -> 1e-9));

        assertThat(new SympsonHetter(equal, RULE).choose(state(0)).item().id()).isEqualTo("5");
    }

    private static List<Restriction> restrictions(ItemSelection rule, int answered) {
        return rule.choose(state(answered)).reason().restrictions();
    }

    private static SelectionState state(int answered) {
        List<ScoredItem> responses = Pools.alike(9).items().subList(0, answered).stream()
                .map(item -> new ScoredItem(item, 1))
                .toList();
        return new SelectionState(ITEMS, answered + 1, new AbilityEstimate(0.1, 1), 1, responses);
    }
}
