package dev.rehearse.adaptive.selection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rehearse.adaptive.Pools;
import dev.rehearse.adaptive.ability.AbilityEstimate;
import dev.rehearse.adaptive.input.InvalidSetting;
import dev.rehearse.adaptive.item.Item;
import dev.rehearse.adaptive.item.ItemPool;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import org.junit.jupiter.api.Test;

@Domain(Pools.class)
@Domain(DomainContext.Global.class)
class MaximumInformationTest {

    private static final AbilityEstimate AVERAGE = new AbilityEstimate(0, 1);

    @Property
    void no_candidate_tells_more(@ForAll ItemPool pool, @ForAll @DoubleRange(min = -40, max = 40) double theta) {
        Choice choice = choose(pool.items(), 1, new AbilityEstimate(theta, 1), 3);

        assertThat(pool.items())
                .allMatch(item -> item.information(theta) * (1 - Criterion.TIE_TOLERANCE)
                        <= choice.reason().information());
        assertThat(choice.reason().information()).isEqualTo(choice.item().information(theta));
    }

    @Test
    void the_reason_counts_ties_and_candidates() {
        List<Item> items = List.of(
                Item.twoParameterLogistic("blunt", 0.5, 0),
                Item.twoParameterLogistic("sharp", 2, 0.1),
                Item.twoParameterLogistic("sharp too", 2, -0.1));

        Choice choice = choose(items, 1, AVERAGE, 0);

        assertThat(choice.reason()).isEqualTo(new SelectionReason(items.get(1).information(0), 1, 2, 3));
        assertThat(choice.item().id()).startsWith("sharp");
    }

    @Test
    void items_that_differ_by_more_than_rounding_are_not_tied() {
        List<Item> items =
                List.of(Item.twoParameterLogistic("worse", 1, 0), Item.twoParameterLogistic("better", 1 + 1e-11, 0));

        assertThat(LongStream.range(0, 50)
                        .mapToObj(seed -> choose(items, 1, AVERAGE, seed).item().id()))
                .containsOnly("better");
    }

    @Test
    void seeds_spread_the_choice_evenly_over_ties() {
        List<Item> items = Pools.alike(10).items();

        Map<String, Long> chosen = LongStream.range(0, 10_000)
                .mapToObj(seed -> choose(items, 1, AVERAGE, seed).item().id())
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));

        // 1,000 expected of each; 5 standard deviations are 150.
        assertThat(chosen).hasSize(10);
        assertThat(chosen.values()).allMatch(count -> count > 850 && count < 1150);
    }

    @Test
    void positions_spread_the_choice_too() {
        List<Item> items = Pools.alike(10).items();

        assertThat(LongStream.rangeClosed(1, 100)
                        .mapToObj(position ->
                                choose(items, (int) position, AVERAGE, 7).item().id())
                        .distinct())
                .hasSize(10);
    }

    @Test
    void neither_order_nor_removal_of_other_items_changes_the_choice() {
        List<Item> items = Pools.alike(10).items();
        Item chosen = choose(items, 4, AVERAGE, 99).item();
        List<Item> others = items.reversed().stream()
                .filter(item -> item.equals(chosen) || Integer.parseInt(item.id()) % 2 == 0)
                .toList();

        assertThat(choose(items.reversed(), 4, AVERAGE, 99).item()).isEqualTo(chosen);
        assertThat(choose(others, 4, AVERAGE, 99).item()).isEqualTo(chosen);
    }

    /** Stored interviews must replay on every later version: these values may never change. */
    @Test
    void a_draw_is_fixed_forever() {
        assertThat(SeededDraw.of(0, 1, "a")).isEqualTo(-1878791404475966566L);
        assertThat(SeededDraw.of(42, 7, "python-gil")).isEqualTo(7256173322460631743L);
    }

    @Test
    void nothing_can_be_chosen_from_nothing() {
        assertThatThrownBy(() -> choose(List.of(), 1, AVERAGE, 0)).isInstanceOf(InvalidSetting.class);
    }

    private static Choice choose(List<Item> candidates, int position, AbilityEstimate estimate, long seed) {
        return new MaximumInformation().choose(new SelectionState(candidates, position, estimate, seed));
    }
}
