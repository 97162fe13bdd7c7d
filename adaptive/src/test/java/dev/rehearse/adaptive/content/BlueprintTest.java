package dev.rehearse.adaptive.content;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rehearse.adaptive.Pools;
import dev.rehearse.adaptive.item.ItemPool;
import dev.rehearse.adaptive.item.ScoredItem;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class BlueprintTest {

    private static final ItemPool POOL = Pools.even(5);
    private static final Map<String, String> AREAS = Map.of("1", "A", "2", "A", "3", "A", "4", "A", "5", "B");

    /** 4 of 5 are 0.80 of area A, above its 0.775. Divided by the next length, 4 / 6, A would seem to lag most. */
    @Test
    void the_share_so_far_is_that_of_the_items_so_far() {
        Blueprint blueprint = new Blueprint(AREAS, Map.of("A", 0.775, "B", 0.225));
        List<ScoredItem> answered =
                POOL.items().stream().map(item -> new ScoredItem(item, 1)).toList();

        assertThat(blueprint.due(answered)).containsExactly("B");
    }
}
