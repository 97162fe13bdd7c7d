package dev.rehearse.adaptive.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rehearse.adaptive.Pools;
import dev.rehearse.adaptive.TestProcedure;
import dev.rehearse.adaptive.item.Item;
import dev.rehearse.adaptive.item.ItemPool;
import dev.rehearse.adaptive.item.ScoredItem;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class ItemOrderTest {

    private static final ItemPool POOL = Pools.even(5);

    @Test
    void a_cycle_across_sets_is_refused() {
        assertRefused("item 1 must come before itself", ordered("1", "2"), ordered("2", "3"), ordered("3", "1"));
    }

    @Test
    void an_item_whose_predecessor_is_its_enemy_is_refused() {
        assertRefused(
                "item 3 comes only after others, and of 1, 3 the enemies may have only 1",
                ordered("1", "2", "3"),
                new Enemies(Set.of("1", "3")));
    }

    @Test
    void an_item_whose_predecessors_use_up_its_family_is_refused() {
        assertRefused(
                "item 3 comes only after others, and of 1, 2, 3 the family variants may have only 2",
                ordered("1", "2", "3"),
                new ItemFamily("variants", Set.of("1", "2", "3"), 2));
    }

    /** Against all tests there are: built exactly if each item of an ordered set is in one of them. */
    @Property(tries = 300)
    void what_is_refused_is_what_no_test_can_reach(@ForAll long seed) {
        List<ContentConstraint> constraints = constraints(new Random(seed));
        Set<String> reachable = new TreeSet<>();
        explore(constraints, List.of(), reachable);
        boolean possible = constraints.stream()
                .filter(OrderedItems.class::isInstance)
                .allMatch(constraint -> reachable.containsAll(((OrderedItems) constraint).itemIds()));

        boolean built = builds(constraints);

        assertThat(built).isEqualTo(possible);
    }

    private static boolean builds(List<ContentConstraint> constraints) {
        try {
            TestProcedure.over(POOL)
                    .constrain(constraints.toArray(ContentConstraint[]::new))
                    .build();
            return true;
        } catch (ConstraintCannotBeMet _) {
            return false;
        }
    }

    /** Follows every order of items that the constraints' own {@code allowed} lets happen. */
    private static void explore(List<ContentConstraint> constraints, List<ScoredItem> answered, Set<String> reached) {
        List<Item> open = POOL.without(answered);
        for (ContentConstraint constraint : constraints) {
            open = constraint.allowed(open, answered);
        }
        for (Item item : open) {
            reached.add(item.id());
            List<ScoredItem> then = new ArrayList<>(answered);
            then.add(new ScoredItem(item, 1));
            explore(constraints, then, reached);
        }
    }

    private static List<ContentConstraint> constraints(Random random) {
        List<ContentConstraint> constraints = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            constraints.add(new OrderedItems(some(random)));
        }
        constraints.add(new Enemies(Set.copyOf(some(random).subList(0, 2))));
        constraints.add(new ItemFamily("family", Set.copyOf(some(random)), 2));
        return constraints;
    }

    private static List<String> some(Random random) {
        List<String> ids = new ArrayList<>(List.of("1", "2", "3", "4", "5"));
        Collections.shuffle(ids, random);
        return ids.subList(0, 2 + random.nextInt(2));
    }

    private static OrderedItems ordered(String... ids) {
        return new OrderedItems(List.of(ids));
    }

    private static void assertRefused(String message, ContentConstraint... constraints) {
        assertThatThrownBy(() -> TestProcedure.over(POOL).constrain(constraints).build())
                .isInstanceOf(ConstraintCannotBeMet.class)
                .hasMessage("The constraint 'order' cannot be met: " + message);
    }
}
