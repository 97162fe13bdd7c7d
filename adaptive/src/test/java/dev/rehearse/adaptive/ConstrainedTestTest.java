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
class ConstrainedTestTest {

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

        Sitting sitting = examinee.sit(AdaptiveTest.over(POOL)
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

        Sitting sitting = examinee.sit(AdaptiveTest.over(POOL)
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
        AdaptiveTest test = AdaptiveTest.over(POOL)
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
                .isEqualTo(AdaptiveTest.over(POOL).build().estimate(counted));
    }

    @Test
    void a_due_area_without_items_is_reported() {
        AdaptiveTest test = AdaptiveTest.over(POOL)
                .blueprint(new Blueprint(areas(), Map.of("odd", 0.9, "even", 0.1)))
                .build();

        assertThatThrownBy(() -> ((Examinee) (item, position) -> 1).sit(test))
                .isInstanceOf(ConstraintCannotBeMet.class)
                .hasMessage(
                        "The constraint 'blueprint' cannot be met: no item is left of content area odd, which is due");
    }

    @Test
    void constraints_that_no_test_over_the_pool_can_meet_build_no_test() {
        AdaptiveTestBuilder enemies = AdaptiveTest.over(POOL).constrain(new Enemies(Set.of("1", "99")));
        AdaptiveTestBuilder areaWithoutItem = AdaptiveTest.over(POOL)
                .blueprint(new Blueprint(areas(), Map.of("odd", 0.4, "even", 0.5, "prime", 0.1)));
        AdaptiveTestBuilder itemWithoutArea =
                AdaptiveTest.over(POOL).blueprint(new Blueprint(Map.of("1", "odd"), Map.of("odd", 1.0)));
        AdaptiveTestBuilder allOnTrial =
                AdaptiveTest.over(POOL).pilotItems(new PilotItems(new HashSet<>(areas().keySet()), 1, 1, 1));

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
