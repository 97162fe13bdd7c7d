package dev.rehearse.adaptive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rehearse.adaptive.content.Blueprint;
import dev.rehearse.adaptive.content.Capacity;
import dev.rehearse.adaptive.content.ConstraintCannotBeMet;
import dev.rehearse.adaptive.content.ContentBound;
import dev.rehearse.adaptive.content.ContentConstraint;
import dev.rehearse.adaptive.content.Enemies;
import dev.rehearse.adaptive.content.ItemFamily;
import dev.rehearse.adaptive.content.MaximumPriorityIndex;
import dev.rehearse.adaptive.content.PilotItems;
import dev.rehearse.adaptive.exposure.FiveFourThreeTwoOne;
import dev.rehearse.adaptive.exposure.MaximumExposureRate;
import dev.rehearse.adaptive.exposure.Randomesque;
import dev.rehearse.adaptive.exposure.SympsonHetter;
import dev.rehearse.adaptive.item.GradedResponse;
import dev.rehearse.adaptive.item.Item;
import dev.rehearse.adaptive.item.ItemPool;
import dev.rehearse.adaptive.selection.AStratified;
import dev.rehearse.adaptive.selection.ClosestDifficulty;
import dev.rehearse.adaptive.selection.FirstItems;
import dev.rehearse.adaptive.selection.ItemSelection;
import dev.rehearse.adaptive.selection.MaximumInformation;
import dev.rehearse.adaptive.selection.NoDifficulty;
import dev.rehearse.adaptive.selection.Strata;
import dev.rehearse.adaptive.stopping.MaximumLength;
import dev.rehearse.adaptive.stopping.MinimumLength;
import dev.rehearse.adaptive.stopping.TargetStandardError;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class FeasibilityTest {

    private static final ItemPool POOL = Pools.even(8);
    private static final ContentConstraint FAMILY = new ItemFamily("variants", Set.of("1", "2", "3", "4", "5"), 2);

    private static MinimumLength atLeast(int items) {
        return new MinimumLength(items, new TargetStandardError(0.3));
    }

    @Test
    void a_minimum_length_beyond_the_pool_is_refused() {
        assertThatCode(() -> TestProcedure.over(POOL).stopWhen(atLeast(8)).build())
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> TestProcedure.over(POOL).stopWhen(atLeast(9)).build())
                .isInstanceOf(ConstraintCannotBeMet.class)
                .hasMessage("The constraint 'minimum length 9' cannot be met: 8 items may be asked");
    }

    @Test
    void a_minimum_length_beyond_what_families_and_enemies_leave_is_refused() {
        TestProcedureBuilder test = TestProcedure.over(POOL).constrain(FAMILY, new Enemies(Set.of("6", "7")));

        assertThatCode(() -> test.stopWhen(atLeast(4)).build()).doesNotThrowAnyException();
        assertThatThrownBy(() -> test.stopWhen(atLeast(5)).build())
                .isInstanceOf(ConstraintCannotBeMet.class)
                .hasMessageContaining("allow at most 4 in one test");
    }

    /** Small enough to look at every set of items: none that keeps the constraints is larger than the capacity. */
    @Property(tries = 300)
    void no_possible_test_is_longer_than_the_capacity(@ForAll long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<ContentConstraint> constraints = new ArrayList<>();
        for (int i = random.nextInt(4); i >= 0; i--) {
            Set<String> members = subset(random.nextInt(1, 256));
            constraints.add(
                    members.size() > 1 && random.nextBoolean()
                            ? new Enemies(members)
                            : new ItemFamily("family", members, random.nextInt(1, 4)));
        }

        int largest = IntStream.range(0, 256)
                .mapToObj(FeasibilityTest::subset)
                .filter(set -> constraints.stream().allMatch(constraint -> isKept(constraint, set)))
                .mapToInt(Set::size)
                .max()
                .orElseThrow();

        assertThat(Capacity.of(POOL.items(), constraints)).isGreaterThanOrEqualTo(largest);
        if (constraints.size() == 1) {
            assertThat(Capacity.of(POOL.items(), constraints)).isEqualTo(largest);
        }
    }

    private static boolean isKept(ContentConstraint constraint, Set<String> set) {
        return switch (constraint) {
            case Enemies enemies -> shared(enemies.itemIds(), set) <= 1;
            case ItemFamily family -> shared(family.itemIds(), set) <= family.maximum();
            default -> throw new IllegalStateException();
        };
    }

    private static int shared(Set<String> one, Set<String> other) {
        Set<String> shared = new HashSet<>(one);
        shared.retainAll(other);
        return shared.size();
    }

    private static Set<String> subset(int bits) {
        return IntStream.range(0, 8)
                .filter(i -> (bits & (1 << i)) != 0)
                .mapToObj(i -> POOL.items().get(i).id())
                .collect(Collectors.toSet());
    }

    @Test
    void bounds_that_name_unknown_items_or_want_more_than_there_are_are_refused() {
        assertRefused(new ContentBound("stale", Set.of("1", "99"), 0, 1), "item 99 is not in the pool");
        assertRefused(
                new ContentBound("few", Set.of("1", "2"), 3, 4),
                "its minimum is 3, and of its 2 items a test may hold at most 2");
    }

    @Test
    void minima_that_enemies_pilots_or_exposure_prevent_are_refused() {
        Set<String> low = Set.of("1", "2", "3");
        MaximumPriorityIndex index =
                new MaximumPriorityIndex(List.of(new ContentBound("low", low, 2, 3)), new MaximumInformation());
        TestProcedureBuilder enemies = TestProcedure.over(POOL).selection(index).constrain(new Enemies(low));
        TestProcedureBuilder pilots =
                TestProcedure.over(POOL).selection(index).pilotItems(new PilotItems(Set.of("1", "2"), 1, 1, 2));
        TestProcedureBuilder exposed =
                TestProcedure.over(POOL).selection(new MaximumExposureRate(0.5, 10, Map.of("1", 5L, "3", 9L), index));

        for (TestProcedureBuilder test : List.of(enemies, pilots, exposed)) {
            assertThatThrownBy(test::build)
                    .isInstanceOf(ConstraintCannotBeMet.class)
                    .hasMessageContaining("of its 3 items a test may hold at most 1");
        }
    }

    @Test
    void a_content_area_too_small_for_its_share_of_the_longest_test_is_refused() {
        Map<String, String> areas = POOL.items().stream()
                .collect(Collectors.toMap(Item::id, item -> item.id().compareTo("3") <= 0 ? "low" : "high"));
        Blueprint half = new Blueprint(areas, Map.of("low", 0.5, "high", 0.5));

        assertThatCode(() -> withBlueprint(half, 7)).doesNotThrowAnyException();
        assertThatThrownBy(() -> withBlueprint(half, 8))
                .isInstanceOf(ConstraintCannotBeMet.class)
                .hasMessageContaining("content area low needs 4 of 8 items, and a test may hold at most 3 of it");
        assertThatThrownBy(() -> TestProcedure.over(POOL)
                        .blueprint(half)
                        .pilotItems(new PilotItems(Set.of("1", "2", "3"), 1, 1, 2))
                        .build())
                .hasMessageContaining("no item has content area low");
    }

    private static TestProcedure withBlueprint(Blueprint blueprint, int length) {
        return TestProcedure.over(POOL)
                .blueprint(blueprint)
                .stopWhen(new MaximumLength(length))
                .build();
    }

    @Test
    void rules_that_do_not_fit_the_items_are_refused_whatever_wraps_them() {
        ItemPool mixed = ItemPool.of(List.of(
                Item.twoParameterLogistic("right-or-wrong", 1, 0),
                Item.of("graded", () -> new GradedResponse(1, 1, -1, 1))));
        Strata others = Strata.of(Pools.even(4), 2);
        ClosestDifficulty closest = new ClosestDifficulty();

        for (ItemSelection rule : List.of(
                closest,
                new Randomesque(2, closest),
                new FiveFourThreeTwoOne(closest),
                new SympsonHetter(Map.of(), closest))) {
            assertThatThrownBy(() -> TestProcedure.over(mixed).selection(rule).build())
                    .isInstanceOf(NoDifficulty.class)
                    .hasMessageContaining("graded");
        }
        assertThatThrownBy(() -> build(new AStratified(others, 4, closest), 4))
                .hasMessageContaining("stratum of item 5");
    }

    @Test
    void exposure_settings_of_unknown_items_are_refused() {
        assertThatThrownBy(() -> build(new SympsonHetter(Map.of("99", 0.5), new MaximumInformation()), 4))
                .isInstanceOf(ConstraintCannotBeMet.class)
                .hasMessageContaining("item 99 is not in the pool");
        assertThatThrownBy(() -> build(new MaximumExposureRate(0.5, 10, Map.of("99", 1L), new MaximumInformation()), 4))
                .hasMessageContaining("item 99 is not in the pool");
    }

    @Test
    void minima_beyond_the_length_of_the_test_are_refused() {
        MaximumPriorityIndex index = new MaximumPriorityIndex(
                List.of(
                        new ContentBound("low", Set.of("1", "2", "3"), 3, 3),
                        new ContentBound("high", Set.of("6", "7", "8"), 2, 3)),
                new MaximumInformation());

        assertThatCode(() -> build(index, 5)).doesNotThrowAnyException();
        assertThatThrownBy(() -> build(index, 4))
                .isInstanceOf(ConstraintCannotBeMet.class)
                .hasMessageContaining("add up to 5, and a test has at most 4");
        assertThatThrownBy(() -> build(new FirstItems(List.of(0.0), new MaximumInformation(), index), 4))
                .isInstanceOf(ConstraintCannotBeMet.class);
    }

    private static void assertRefused(ContentBound bound, String why) {
        assertThatThrownBy(() -> build(new MaximumPriorityIndex(List.of(bound), new MaximumInformation()), 8))
                .isInstanceOf(ConstraintCannotBeMet.class)
                .hasMessageContaining(bound.name())
                .hasMessageContaining(why);
    }

    private static TestProcedure build(ItemSelection selection, int length) {
        return TestProcedure.over(POOL)
                .selection(selection)
                .stopWhen(new MaximumLength(length))
                .build();
    }
}
