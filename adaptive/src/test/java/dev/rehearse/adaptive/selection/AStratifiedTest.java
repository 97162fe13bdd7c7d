package dev.rehearse.adaptive.selection;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rehearse.adaptive.Pools;
import dev.rehearse.adaptive.ability.AbilityEstimate;
import dev.rehearse.adaptive.item.Item;
import dev.rehearse.adaptive.item.ItemPool;
import dev.rehearse.adaptive.item.ScoredItem;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AStratifiedTest {

    private static final ItemPool POOL = ItemPool.of(IntStream.rangeClosed(1, 40)
            .mapToObj(i -> Item.twoParameterLogistic(String.valueOf(i), 0.5 + i / 40.0, 0))
            .toList());

    @ParameterizedTest
    @CsvSource({"0, 1", "4, 1", "5, 2", "9, 2", "10, 2"})
    void a_stage_begins_after_its_share_of_the_items_and_not_before(int answered, int stratum) {
        AStratified rule = new AStratified(Strata.of(POOL, 2), 10, new ClosestDifficulty());
        List<ScoredItem> responses = Pools.alike(10).items().subList(0, answered).stream()
                .map(item -> new ScoredItem(item, 1))
                .toList();

        Choice choice =
                rule.choose(new SelectionState(POOL.items(), answered + 1, new AbilityEstimate(0, 1), 1, responses));

        assertThat(choice.reason().restrictions()).containsExactly(new Restriction("stratum " + stratum + " of 2", 20));
    }
}
