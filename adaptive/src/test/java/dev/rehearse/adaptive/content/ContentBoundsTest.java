package dev.rehearse.adaptive.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.rehearse.adaptive.Pools;
import dev.rehearse.adaptive.ability.AbilityEstimate;
import dev.rehearse.adaptive.input.InvalidSetting;
import dev.rehearse.adaptive.item.Item;
import dev.rehearse.adaptive.item.ItemPool;
import dev.rehearse.adaptive.item.ScoredItem;
import dev.rehearse.adaptive.selection.MaximumInformation;
import dev.rehearse.adaptive.selection.SelectionState;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What settings of content refuse, and the values of the priority index. */
class ContentBoundsTest {

    private static final ItemPool POOL = Pools.even(9);
    private static final MaximumInformation RULE = new MaximumInformation();

    /** Cheng and Chang (2009): the weight times what is left of the quota, in its unit. */
    @Test
    void the_priority_of_an_item_is_its_weight_times_what_its_bound_has_left() {
        MaximumPriorityIndex rule =
                new MaximumPriorityIndex(List.of(new ContentBound("some", Set.of("1", "2", "3"), 2, 8, 3)), RULE);

        assertThat(priorities(rule, 0)).containsExactly(priority(3 * 2.0 / 2), within(1e-12));
        assertThat(priorities(rule, 1)).containsExactly(priority(3 * 1.0 / 2), within(1e-12));
        // With the minimum met, the maximum is the quota.
        assertThat(priorities(rule, 2)).containsExactly(priority(3 * 6.0 / 8), within(1e-12));
    }

    /** Of item 3, in the bound, and item 9, in none. */
    private static double[] priorities(MaximumPriorityIndex rule, int answered) {
        List<ScoredItem> responses = POOL.items().subList(0, answered).stream()
                .map(item -> new ScoredItem(item, 1))
                .toList();
        List<Item> candidates = List.of(POOL.item("3"), POOL.item("9"));
        SelectionState state = new SelectionState(candidates, answered + 1, new AbilityEstimate(0.1, 1), 1, responses);
        double[] values = rule.values(state);
        double[] informations = RULE.values(state);
        return new double[] {values[0] / informations[0], values[1] / informations[1]};
    }

    private static double[] priority(double inBound) {
        return new double[] {inBound, 1};
    }

    static List<ContentConstraint> constraints() {
        return List.of(
                new OrderedItems(List.of("1", "99")),
                new ItemFamily("family", Set.of("1", "99"), 1),
                new Enemies(Set.of("1", "99")));
    }

    @ParameterizedTest
    @MethodSource("constraints")
    void what_names_an_item_outside_the_pool_is_refused_by_its_name(ContentConstraint constraint) {
        assertThatThrownBy(() -> constraint.check(POOL))
                .isInstanceOfSatisfying(
                        ConstraintCannotBeMet.class,
                        refusal -> assertThat(refusal.constraint()).isEqualTo(constraint.name()))
                .hasMessageContaining("item 99 is not in the pool");
    }

    @Test
    void members_are_the_items_that_a_constraint_names() {
        assertThat(new OrderedItems(List.of("3", "1")).members(POOL))
                .extracting(Item::id)
                .containsExactly("1", "3");
        assertThat(new OrderedItems(List.of("3", "1")).name()).isEqualTo("order");
    }

    @Test
    void pilot_items_outside_the_pool_are_refused() {
        PilotItems pilots = new PilotItems(Set.of("1", "99"), 1, 1, 3);

        assertThatThrownBy(() -> pilots.check(POOL)).hasMessageContaining("item 99 is not in the pool");
    }

    @Test
    void pilot_items_need_as_many_positions() {
        assertThat(new PilotItems(Set.of("1", "2"), 2, 3, 4).count()).isEqualTo(2);
        assertThatThrownBy(() -> new PilotItems(Set.of("1", "2"), 2, 3, 3)).isInstanceOf(InvalidSetting.class);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, -0.25, Double.NaN})
    void the_proportion_of_a_content_area_is_positive(double proportion) {
        assertThatThrownBy(() -> new Blueprint(Map.of("1", "a"), Map.of("a", 1 - proportion, "b", proportion)))
                .isInstanceOf(InvalidSetting.class)
                .hasMessageContaining("proportion");
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, -1, Double.NaN, Double.POSITIVE_INFINITY})
    void the_weight_of_a_bound_is_positive_and_finite(double weight) {
        assertThatThrownBy(() -> new ContentBound("bound", Set.of("1"), 0, 1, weight))
                .isInstanceOf(InvalidSetting.class)
                .hasMessageContaining("weight of bound");
    }
}
