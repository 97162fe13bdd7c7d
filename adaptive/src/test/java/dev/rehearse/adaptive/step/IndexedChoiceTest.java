package dev.rehearse.adaptive.step;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rehearse.adaptive.Models;
import dev.rehearse.adaptive.Pools;
import dev.rehearse.adaptive.ability.AbilityEstimate;
import dev.rehearse.adaptive.input.InvalidSetting;
import dev.rehearse.adaptive.item.Item;
import dev.rehearse.adaptive.item.ItemPool;
import dev.rehearse.adaptive.selection.Choice;
import dev.rehearse.adaptive.selection.MaximumInformation;
import dev.rehearse.adaptive.selection.SelectionState;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import org.junit.jupiter.api.Test;

@Domain(Pools.class)
@Domain(DomainContext.Global.class)
class IndexedChoiceTest {

    @Property(tries = 200)
    void the_plain_rule_chooses_the_same_of_a_small_pool(
            @ForAll ItemPool pool, @ForAll @DoubleRange(min = -40, max = 40) double theta, @ForAll long seed) {
        agree(
                pool,
                theta,
                seed,
                1 + (int) Math.floorMod(seed, (long) pool.items().size()));
    }

    /** Few different values make many equal items; more than fit a list of the index must be looked through. */
    @Property(tries = 40)
    void the_plain_rule_chooses_the_same_of_a_large_pool_with_many_ties(
            @ForAll @IntRange(min = 200, max = 3000) int size,
            @ForAll @IntRange(min = 1, max = 60) int differentValues,
            @ForAll @DoubleRange(min = -5, max = 5) double theta,
            @ForAll long seed) {
        agree(pool(size, differentValues, seed), theta, seed, 40);
    }

    @Property(tries = 40)
    void the_plain_rule_chooses_the_same_of_items_of_every_model(
            @ForAll @IntRange(min = 2, max = 1500) int size,
            @ForAll @DoubleRange(min = -5, max = 5) double theta,
            @ForAll long seed) {
        agree(Models.pool(size, seed), theta, seed, Math.min(size, 10));
    }

    /** 3,000 items do not fit the lists, so all would be looked at if bounds said nothing. */
    @Property(tries = 6)
    void few_items_are_looked_at(@ForAll @DoubleRange(min = -3, max = 3) double theta, @ForAll long seed) {
        ItemPool pool = Models.pool(3000, seed);
        IndexedChoice choice = new IndexedChoice(InformationIndex.of(pool, -4, 4));

        choice.choose(theta, new Administered(pool.items().size()), seed);

        assertThat(choice.looked()).isLessThan(200);
    }

    @Property(tries = 40)
    void the_plain_rule_chooses_the_same_at_the_edges_of_cells(
            @ForAll @IntRange(min = -128, max = 128) int edge, @ForAll long seed) {
        agree(pool(600, 100_000, seed), edge / 32.0, seed, 10);
        agree(pool(600, 100_000, seed), Math.nextUp(edge / 32.0), seed, 10);
    }

    @Test
    void nothing_is_chosen_of_nothing() {
        ItemPool pool = Pools.even(3);
        Administered administered = new Administered(3);
        List.of(0, 1, 2).forEach(administered::add);

        assertThat(new IndexedChoice(InformationIndex.of(pool, -4, 4)).choose(0, administered, 1))
                .isEqualTo(-1);
    }

    @Test
    void a_range_that_is_none_is_refused() {
        assertThatThrownBy(() -> InformationIndex.of(Pools.even(3), 4, -4)).isInstanceOf(InvalidSetting.class);
        assertThatThrownBy(() -> InformationIndex.of(Pools.even(3), -4, Double.NaN))
                .isInstanceOf(InvalidSetting.class);
    }

    /** Chooses {@code count} items one after the other, by the index and by the plain rule. */
    private static void agree(ItemPool pool, double theta, long seed, int count) {
        IndexedChoice indexed = new IndexedChoice(InformationIndex.of(pool, -4, 4));
        Administered administered = new Administered(pool.items().size());
        List<Item> left = new ArrayList<>(pool.items());
        for (int position = 1; position <= count; position++) {
            Choice plain = new MaximumInformation()
                    .choose(new SelectionState(left, position, new AbilityEstimate(theta, 1), seed));
            int fast = indexed.choose(theta, administered, seed);
            assertThat(pool.items().get(fast)).isEqualTo(plain.item());
            assertThat(indexed.tied()).isEqualTo(plain.reason().tied());
            administered.add(fast);
            left.remove(plain.item());
        }
    }

    private static ItemPool pool(int size, int differentValues, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        return ItemPool.of(IntStream.range(0, size)
                .mapToObj(i -> Item.twoParameterLogistic(
                        "item-" + i,
                        0.5 + 2.0 * random.nextInt(differentValues) / differentValues,
                        -4 + 8.0 * random.nextInt(differentValues) / differentValues))
                .toList());
    }
}
