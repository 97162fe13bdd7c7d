package dev.rehearse.adaptive.exposure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rehearse.adaptive.Examinee;
import dev.rehearse.adaptive.Pools;
import dev.rehearse.adaptive.TestProcedure;
import dev.rehearse.adaptive.TestProcedureBuilder;
import dev.rehearse.adaptive.ability.AbilityEstimate;
import dev.rehearse.adaptive.content.ConstraintCannotBeMet;
import dev.rehearse.adaptive.item.Item;
import dev.rehearse.adaptive.item.Response;
import dev.rehearse.adaptive.item.ScoredItem;
import dev.rehearse.adaptive.selection.Choice;
import dev.rehearse.adaptive.selection.ItemSelection;
import dev.rehearse.adaptive.selection.MaximumInformation;
import dev.rehearse.adaptive.selection.Restriction;
import dev.rehearse.adaptive.selection.SelectionState;
import dev.rehearse.adaptive.stopping.MaximumLength;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExposureControlTest {

    /** From -2 to 2; at ability 0.1 the order is 5, 6, 4, 7, 3. */
    private static final List<Item> ITEMS = Pools.even(9).items();

    private static final MaximumInformation RULE = new MaximumInformation();
    private static final int SEEDS = 10_000;

    @Test
    void randomesque_spreads_the_choice_evenly_over_the_best() {
        Map<String, Long> chosen = frequencies(new Randomesque(3, RULE), 0);

        // 3,333 expected of each; 5 standard deviations are 236.
        assertThat(chosen).containsOnlyKeys("4", "5", "6");
        assertThat(chosen.values()).allMatch(count -> Math.abs(count - SEEDS / 3.0) < 236);
    }

    @Test
    void the_reason_says_from_how_many_the_item_was_drawn() {
        Choice choice = new Randomesque(20, RULE).choose(state(1, 0));

        assertThat(choice.reason().restrictions()).containsExactly(new Restriction("drawn from the best 9", 9));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4, 5})
    void the_draw_narrows_from_five_to_one(int answered) {
        int best = Math.max(1, 5 - answered);

        assertThat(frequencies(new FiveFourThreeTwoOne(RULE), answered)).hasSize(best);
    }

    @Test
    void the_best_item_is_administered_as_often_as_its_exposure_parameter_says() {
        Map<String, Long> chosen = frequencies(new SympsonHetter(Map.of("5", 0.2), RULE), 0);

        // 2,000 expected; 5 standard deviations are 200.
        assertThat(chosen).containsOnlyKeys("5", "6");
        assertThat(chosen.get("5")).isBetween(1_800L, 2_200L);
    }

    @Test
    void where_all_are_refused_the_least_exposed_is_taken() {
        Map<String, Double> parameters = ITEMS.stream().collect(Collectors.toMap(Item::id, item -> 1e-9));
        parameters.put("8", 2e-9);

        assertThat(frequencies(new SympsonHetter(parameters, RULE), 0)).containsOnlyKeys("8");
    }

    @Test
    void an_item_at_the_maximum_rate_waits() {
        ItemSelection rule = new MaximumExposureRate(0.2, 100, Map.of("5", 20L, "4", 19L, "6", 50L), RULE);

        Choice choice = rule.choose(state(1, 0));

        assertThat(choice.item().id()).isEqualTo("4");
        assertThat(choice.reason().restrictions())
                .containsExactly(new Restriction("items at exposure rate 0.2 are kept back", 7));
    }

    @Test
    void a_rate_that_every_item_has_reached_builds_no_test() {
        Map<String, Long> counts = ITEMS.stream().collect(Collectors.toMap(Item::id, item -> 3L));
        TestProcedureBuilder test =
                TestProcedure.over(Pools.even(9)).selection(new MaximumExposureRate(0.3, 10, counts, RULE));

        assertThatThrownBy(test::build)
                .isInstanceOf(ConstraintCannotBeMet.class)
                .hasMessageContaining("maximum exposure rate 0.3");
    }

    @Test
    void a_test_under_way_goes_on_with_the_least_exposed_when_all_left_have_reached_the_rate() {
        Map<String, Long> counts = ITEMS.stream().collect(Collectors.toMap(Item::id, item -> 5L));
        counts.put("2", 4L);
        counts.put("8", 4L);

        Choice choice = new MaximumExposureRate(0.3, 10, counts, RULE).choose(state(1, 0));

        assertThat(choice.item().id()).isEqualTo("8");
        assertThat(choice.reason().restrictions())
                .containsExactly(new Restriction("every item left has reached exposure rate 0.3", 2));
    }

    /** Drawn anew at each of 20 positions, K = 0.2 would let the item into 99 of 100 tests. */
    @Test
    void an_item_that_was_refused_stays_out_of_that_examinees_test() {
        SympsonHetter rule = new SympsonHetter(Map.of("5", 0.2, "6", 0.4), RULE);
        int administered = 0;
        for (long seed = 0; seed < 250; seed++) {
            TestProcedure test = TestProcedure.over(Pools.even(40))
                    .seed(seed)
                    .selection(new SympsonHetter(Map.of("21", 0.2), RULE))
                    .stopWhen(new MaximumLength(20))
                    .build();
            administered += sits(test).contains("21") ? 1 : 0;
            assertThat(rule.choose(state(seed, 3)).item())
                    .isEqualTo(rule.choose(state(seed, 7)).item());
        }

        // 50 of 250 expected; 5 standard deviations are 32.
        assertThat(administered).isBetween(18, 82);
    }

    /**
     * Two items of one state have draws of their own: one draw for all would refuse both or none at equal parameters.
     */
    @Test
    void each_item_has_its_own_draw() {
        Map<String, Long> chosen = frequencies(new SympsonHetter(Map.of("5", 0.5, "6", 0.5), RULE), 0);

        // 5,000, 2,500 and 2,500 expected; 5 standard deviations are at most 250.
        assertThat(chosen.get("5")).isBetween(4_750L, 5_250L);
        assertThat(chosen.get("6")).isBetween(2_280L, 2_720L);
        assertThat(chosen.get("4")).isBetween(2_280L, 2_720L);
    }

    private static List<String> sits(TestProcedure test) {
        Examinee examinee = (item, position) -> position % 2;
        return examinee.sit(test).responses().stream().map(Response::itemId).toList();
    }

    private static Map<String, Long> frequencies(ItemSelection rule, int answered) {
        return LongStream.range(0, SEEDS)
                .mapToObj(seed -> rule.choose(state(seed, answered)).item().id())
                .collect(Collectors.groupingBy(id -> id, Collectors.counting()));
    }

    private static SelectionState state(long seed, int answered) {
        List<ScoredItem> responses = Pools.alike(9).items().subList(0, answered).stream()
                .map(item -> new ScoredItem(item, 1))
                .toList();
        return new SelectionState(ITEMS, answered + 1, new AbilityEstimate(0.1, 1), seed, responses);
    }
}
