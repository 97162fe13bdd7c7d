package dev.rehearse.adaptive.selection;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rehearse.adaptive.ability.AbilityEstimate;
import dev.rehearse.adaptive.item.Item;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RankingTest {

    private static final MaximumInformation RULE = new MaximumInformation();

    private static SelectionState state(List<Item> candidates) {
        return new SelectionState(candidates, 1, new AbilityEstimate(0, 1), 1);
    }

    /** The first is best, then two and two as good as each other. */
    private static List<Item> inPairs() {
        return Stream.of("10", "21", "22", "31", "32")
                .map(id -> Item.twoParameterLogistic(id, 1, id.charAt(0) - '1'))
                .toList();
    }

    @Test
    void tied_candidates_share_a_rank_and_the_next_rank_counts_them() {
        Ranking ranking = RULE.ranking(state(inPairs()));

        assertThat(ranking.items()).extracting(RankedItem::rank).containsExactly(1, 2, 2, 4, 4);
        assertThat(ranking.items()).extracting(RankedItem::tied).containsExactly(1, 2, 2, 2, 2);
    }

    @Test
    void a_ranking_ends_after_as_many_as_were_asked_for_also_within_a_tie() {
        List<RankedItem> all = RULE.ranking(state(inPairs())).items();

        for (int most = 1; most <= all.size(); most++) {
            assertThat(RULE.ranking(state(inPairs()), most).items()).isEqualTo(all.subList(0, most));
        }
    }

    @Test
    void ids_with_one_hash_are_told_apart_by_themselves() {
        // "Aa" and "BB" have the same hash, and so the same draw.
        List<Item> one = List.of(Item.twoParameterLogistic("Aa", 1, 0), Item.twoParameterLogistic("BB", 1, 0));

        assertThat(RULE.choose(state(one)).item().id()).isEqualTo("Aa");
        assertThat(RULE.choose(state(one.reversed())).item().id()).isEqualTo("Aa");
        assertThat(RULE.ranking(state(one.reversed())).items())
                .extracting(ranked -> ranked.item().id())
                .containsExactly("Aa", "BB");
    }
}
