package dev.rehearse.adaptive.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rehearse.adaptive.Examinee;
import dev.rehearse.adaptive.Pools;
import dev.rehearse.adaptive.Step;
import dev.rehearse.adaptive.TestProcedure;
import dev.rehearse.adaptive.ability.AbilityEstimate;
import dev.rehearse.adaptive.exposure.FiveFourThreeTwoOne;
import dev.rehearse.adaptive.exposure.Randomesque;
import dev.rehearse.adaptive.exposure.SympsonHetter;
import dev.rehearse.adaptive.input.InvalidSetting;
import dev.rehearse.adaptive.item.Item;
import dev.rehearse.adaptive.item.ItemPool;
import dev.rehearse.adaptive.item.Response;
import dev.rehearse.adaptive.item.ScoredItem;
import dev.rehearse.adaptive.selection.ClosestDifficulty;
import dev.rehearse.adaptive.selection.ItemSelection;
import dev.rehearse.adaptive.selection.MaximumInformation;
import dev.rehearse.adaptive.selection.Restriction;
import dev.rehearse.adaptive.selection.SelectionState;
import dev.rehearse.adaptive.stopping.MaximumLength;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import org.junit.jupiter.api.Test;

@Domain(Pools.class)
@Domain(DomainContext.Global.class)
class MaximumPriorityIndexTest {

    private static final ItemPool POOL = Pools.even(30);
    private static final List<ContentBound> BOUNDS = List.of(
            new ContentBound("third", items(id -> id % 3 == 0), 4, 5),
            new ContentBound("small", items(id -> id <= 10), 2, 6),
            new ContentBound("even", items(id -> id % 2 == 0), 0, 7, 2));

    @Property(tries = 100)
    void bounds_that_overlap_are_kept(@ForAll Examinee examinee, @ForAll long seed) {
        TestProcedure test = TestProcedure.over(POOL)
                .seed(seed)
                .selection(new MaximumPriorityIndex(BOUNDS, new MaximumInformation()))
                .stopWhen(new MaximumLength(12))
                .build();

        List<String> asked =
                examinee.sit(test).responses().stream().map(Response::itemId).toList();

        assertThat(asked).doesNotHaveDuplicates();
        for (ContentBound bound : BOUNDS) {
            assertThat(asked.stream().filter(bound.itemIds()::contains).count())
                    .as(bound.name())
                    .isBetween((long) bound.minimum(), (long) bound.maximum());
        }
    }

    /** Half of the minimum of "a" is met: 1.5 x 1/2 < 1 x 1. By the room below the maximum it would be 1.5 x 9/10. */
    @Test
    void an_unmet_minimum_is_the_quota_until_it_is_met() {
        double sharper = Math.sqrt(1.5);
        ItemPool pool = ItemPool.of(List.of(
                Item.twoParameterLogistic("a1", sharper, 0),
                Item.twoParameterLogistic("a2", sharper, 0),
                Item.twoParameterLogistic("b1", 1, 0)));
        MaximumPriorityIndex rule = new MaximumPriorityIndex(
                List.of(new ContentBound("a", Set.of("a1", "a2"), 2, 10), new ContentBound("b", Set.of("b1"), 1, 1)),
                new MaximumInformation());
        List<ScoredItem> answered = List.of(new ScoredItem(pool.item("a1"), 1));

        Item chosen = rule.choose(new SelectionState(pool.without(answered), 2, new AbilityEstimate(0, 1), 1, answered))
                .item();

        assertThat(chosen.id()).isEqualTo("b1");
    }

    @Test
    void bounds_that_leave_no_item_are_reported() {
        ContentBound few = new ContentBound("all", items(id -> true), 0, 3);
        TestProcedure test = TestProcedure.over(POOL)
                .selection(new MaximumPriorityIndex(List.of(few), new MaximumInformation()))
                .build();

        assertThatThrownBy(() -> ((Examinee) (item, position) -> 1).sit(test))
                .isInstanceOf(ConstraintCannotBeMet.class)
                .hasMessageContaining("no item is left below its maximum");
    }

    @Test
    void a_criterion_that_is_best_when_small_cannot_be_multiplied() {
        assertThatThrownBy(() -> new MaximumPriorityIndex(BOUNDS, new ClosestDifficulty()))
                .isInstanceOf(InvalidSetting.class);
    }

    private static Set<String> items(IntPredicate member) {
        return POOL.items().stream()
                .map(Item::id)
                .filter(id -> member.test(Integer.parseInt(id)))
                .collect(Collectors.toSet());
    }

    @Test
    void exposure_control_draws_from_the_items_that_the_bounds_leave() {
        Set<String> few = Set.of("1", "2");
        MaximumPriorityIndex index = new MaximumPriorityIndex(
                List.of(new ContentBound("few", few, 2, 2), new ContentBound("last", Set.of("3"), 0, 1)),
                new MaximumInformation());
        for (ItemSelection control : List.of(
                new Randomesque(5, index),
                new SympsonHetter(Map.of("1", 0.1, "2", 0.1), index),
                new FiveFourThreeTwoOne(index))) {
            for (long seed = 0; seed < 20; seed++) {
                TestProcedure test = TestProcedure.over(POOL)
                        .selection(control)
                        .seed(seed)
                        .stopWhen(new MaximumLength(6))
                        .build();

                List<String> asked = ((Examinee) (_, position) -> position % 2)
                        .sit(test).responses().stream()
                                .map(response -> response.itemId())
                                .toList();

                assertThat(asked).hasSize(6);
                assertThat(asked.subList(0, 2)).containsExactlyInAnyOrderElementsOf(few);
            }
        }
    }

    @Test
    void the_explanation_names_the_bound_before_the_exposure_control() {
        TestProcedure test = TestProcedure.over(POOL)
                .selection(new Randomesque(
                        5,
                        new MaximumPriorityIndex(
                                List.of(new ContentBound("few", Set.of("1", "2"), 1, 2)), new MaximumInformation())))
                .stopWhen(new MaximumLength(6))
                .build();

        Step.Administer step = (Step.Administer) test.next(List.of());

        assertThat(step.reason().restrictions())
                .containsExactly(
                        new Restriction("minimum not yet met: few", 2), new Restriction("drawn from the best 2", 2));
    }
}
