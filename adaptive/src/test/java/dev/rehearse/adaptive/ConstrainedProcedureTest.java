package dev.rehearse.adaptive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rehearse.adaptive.Examinee.Sitting;
import dev.rehearse.adaptive.content.Blueprint;
import dev.rehearse.adaptive.content.ConstraintCannotBeMet;
import dev.rehearse.adaptive.content.Enemies;
import dev.rehearse.adaptive.content.ItemFamily;
import dev.rehearse.adaptive.content.OrderedItems;
import dev.rehearse.adaptive.content.PilotItems;
import dev.rehearse.adaptive.exposure.Randomesque;
import dev.rehearse.adaptive.item.Item;
import dev.rehearse.adaptive.item.ItemPool;
import dev.rehearse.adaptive.item.Response;
import dev.rehearse.adaptive.selection.MaximumInformation;
import dev.rehearse.adaptive.selection.Restriction;
import dev.rehearse.adaptive.stopping.MaximumLength;
import dev.rehearse.adaptive.stopping.StopReason;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.UniqueElements;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import org.junit.jupiter.api.Test;

@Domain(Pools.class)
@Domain(DomainContext.Global.class)
class ConstrainedProcedureTest {

    private static final ItemPool POOL = Pools.even(20);

    @Property(tries = 200)
    void no_test_breaks_a_constraint_or_repeats_an_item(
            @ForAll @Size(6) @UniqueElements List<@IntRange(min = 1, max = 20) Integer> drawn,
            @ForAll Examinee examinee,
            @ForAll long seed) {
        List<String> ids = drawn.stream().map(String::valueOf).toList();
        Set<String> enemies = Set.copyOf(ids.subList(0, 3));
        Set<String> family = Set.copyOf(ids.subList(1, 5));
        List<String> ordered = ids.subList(3, 6);

        Sitting sitting = examinee.sit(TestProcedure.over(POOL)
                .seed(seed)
                .selection(new Randomesque(5, new MaximumInformation()))
                .constrain(new Enemies(enemies), new ItemFamily("variants", family, 2), new OrderedItems(ordered))
                .build());

        List<String> asked = ids(sitting);
        assertThat(asked).doesNotHaveDuplicates();
        assertThat(asked.stream().filter(enemies::contains)).hasSizeLessThanOrEqualTo(1);
        assertThat(asked.stream().filter(family::contains)).hasSizeLessThanOrEqualTo(2);
        List<String> inOrder = asked.stream().filter(ordered::contains).toList();
        assertThat(inOrder).isEqualTo(ordered.subList(0, inOrder.size()));
        assertThat(sitting.stop().reason()).isEqualTo(StopReason.POOL_EXHAUSTED);
    }

    @Property(tries = 100)
    void every_content_area_gets_its_share_but_for_an_item(@ForAll Examinee examinee, @ForAll long seed) {
        Blueprint blueprint = new Blueprint(areas(), Map.of("odd", 0.4, "even", 0.6));

        Sitting sitting = examinee.sit(TestProcedure.over(POOL)
                .seed(seed)
                .blueprint(blueprint)
                .stopWhen(new MaximumLength(15))
                .build());

        List<String> asked = ids(sitting);
        for (int length = 1; length <= asked.size(); length++) {
            long odd = asked.subList(0, length).stream()
                    .filter(id -> Integer.parseInt(id) % 2 == 1)
                    .count();
            assertThat(Math.abs(odd - 0.4 * length)).isLessThan(1);
        }
    }

    @Property(tries = 100)
    void pilot_items_come_where_the_seed_says_and_change_no_estimate(@ForAll Examinee examinee, @ForAll long seed) {
        Set<String> pilots = Set.of("1", "2", "10", "11");
        TestProcedure test = TestProcedure.over(POOL)
                .seed(seed)
                .pilotItems(new PilotItems(pilots, 2, 3, 8))
                .stopWhen(new MaximumLength(10))
                .build();

        Sitting sitting = examinee.sit(test);

        List<String> asked = ids(sitting);
        assertThat(asked).hasSize(12).doesNotHaveDuplicates();
        assertThat(asked.stream().filter(pilots::contains)).hasSize(2);
        assertThat(asked.subList(2, 8).stream().filter(pilots::contains)).hasSize(2);
        List<Response> counted = sitting.responses().stream()
                .filter(response -> !pilots.contains(response.itemId()))
                .toList();
        assertThat(sitting.stop().estimate())
                .isEqualTo(TestProcedure.over(POOL).build().estimate(counted));
    }

    @Test
    void a_test_under_way_goes_on_with_the_next_area_when_the_one_due_is_used_up() {
        TestProcedure test = TestProcedure.over(POOL)
                .blueprint(new Blueprint(areas(), Map.of("odd", 0.9, "even", 0.1)))
                .build();

        Sitting sitting = ((Examinee) (item, position) -> 1).sit(test);

        assertThat(sitting.responses()).hasSize(20);
        assertThat(sitting.stop().reason()).isEqualTo(StopReason.POOL_EXHAUSTED);
        assertThat(test.explain(sitting.responses())
                        .getLast()
                        .reason()
                        .orElseThrow()
                        .restrictions())
                .containsExactly(new Restriction("content area due: odd; no item of it is left, so even", 1));
    }

    /** The pilot items are an enemy of an item that counts, and what another one must wait for. */
    @Test
    void constraints_hold_for_pilot_items_too() {
        for (long seed = 0; seed < 50; seed++) {
            TestProcedure test = TestProcedure.over(POOL)
                    .seed(seed)
                    .constrain(
                            new Enemies(Set.of("10", "1")),
                            new ItemFamily("variants", Set.of("3", "9", "12"), 1),
                            new OrderedItems(List.of("11", "2")))
                    .pilotItems(new PilotItems(Set.of("1", "2", "3"), 3, 1, 12))
                    .build();

            List<String> asked = ids(((Examinee) (item, position) -> position % 2).sit(test));

            assertThat(asked).doesNotHaveDuplicates();
            assertThat(asked.stream().filter(Set.of("10", "1")::contains)).hasSizeLessThanOrEqualTo(1);
            assertThat(asked.stream().filter(Set.of("3", "9", "12")::contains)).hasSizeLessThanOrEqualTo(1);
            assertThat(asked.contains("2") ? asked.indexOf("11") : 0).isBetween(0, Math.max(0, asked.indexOf("2")));
            assertThat(asked).contains("11");
        }
    }

    /** A window of a thousand million positions costs what its few pilot items cost. */
    @Test
    void each_position_of_the_window_is_as_likely_to_be_a_pilot_items() {
        PilotItems wide = new PilotItems(Set.of("1", "2"), 2, 1, 1_000_000_000);
        PilotItems narrow = new PilotItems(Set.of("1", "2"), 2, 3, 6);
        int[] drawn = new int[8];
        for (long seed = 0; seed < 10_000; seed++) {
            int count = 0;
            for (int position = 1; position < drawn.length; position++) {
                if (narrow.due(seed, position)) {
                    drawn[position]++;
                    count++;
                }
            }
            assertThat(count).isEqualTo(2);
            assertThat(wide.due(seed, 1_000_000_001)).isFalse();
        }

        // 5,000 expected of each of the four; 5 standard deviations are 250.
        for (int position = 1; position < drawn.length; position++) {
            assertThat(drawn[position])
                    .isBetween(position < 3 || position > 6 ? 0 : 4_750, position < 3 || position > 6 ? 0 : 5_250);
        }
    }

    @Test
    void constraints_that_no_test_over_the_pool_can_meet_build_no_test() {
        TestProcedureBuilder enemies = TestProcedure.over(POOL).constrain(new Enemies(Set.of("1", "99")));
        TestProcedureBuilder areaWithoutItem = TestProcedure.over(POOL)
                .blueprint(new Blueprint(areas(), Map.of("odd", 0.4, "even", 0.5, "prime", 0.1)));
        TestProcedureBuilder itemWithoutArea =
                TestProcedure.over(POOL).blueprint(new Blueprint(Map.of("1", "odd"), Map.of("odd", 1.0)));
        TestProcedureBuilder allOnTrial =
                TestProcedure.over(POOL).pilotItems(new PilotItems(new HashSet<>(areas().keySet()), 1, 1, 1));

        assertThatThrownBy(enemies::build)
                .isInstanceOf(ConstraintCannotBeMet.class)
                .hasMessage("The constraint 'enemies' cannot be met: item 99 is not in the pool");
        assertThatThrownBy(areaWithoutItem::build).hasMessageContaining("no item has content area prime");
        assertThatThrownBy(itemWithoutArea::build).hasMessageContaining("item 2 has no content area");
        assertThatThrownBy(allOnTrial::build).isInstanceOf(ConstraintCannotBeMet.class);
    }

    private static List<String> ids(Sitting sitting) {
        return sitting.responses().stream().map(Response::itemId).toList();
    }

    private static Map<String, String> areas() {
        return POOL.items().stream()
                .map(Item::id)
                .collect(Collectors.toMap(Function.identity(), id -> Integer.parseInt(id) % 2 == 0 ? "even" : "odd"));
    }
}
