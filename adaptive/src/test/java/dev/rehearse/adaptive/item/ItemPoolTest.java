package dev.rehearse.adaptive.item;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ItemPoolTest {

    private static final Item EASY = Item.twoParameterLogistic("easy", 1, -1);
    private static final Item HARD = Item.twoParameterLogistic("hard", 1, 1);
    private static final ItemPool POOL = ItemPool.of(List.of(EASY, HARD));

    @Test
    void an_item_is_found_by_its_id() {
        assertThat(POOL.item("hard")).isEqualTo(HARD);
    }

    @Test
    void scored_responses_keep_their_order() {
        assertThat(POOL.scored(List.of(new Response("hard", 0), new Response("easy", 1))))
                .containsExactly(new ScoredItem(HARD, 0), new ScoredItem(EASY, 1));
    }

    @Test
    void answered_items_are_left_out() {
        assertThat(POOL.without(List.of(new ScoredItem(EASY, 1)))).containsExactly(HARD);
    }

    @Test
    @SuppressWarnings("NullAway") // intentional: callers without null checks
    void an_item_without_a_model_is_refused() {
        assertThatThrownBy(() -> new Item("x", null))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("Item x has no model");
    }

    @Test
    void an_empty_pool_is_refused() {
        assertThatThrownBy(() -> ItemPool.of(List.of()))
                .isInstanceOf(EmptyItemPool.class)
                .hasMessage("The item pool has no item");
    }

    @Test
    void a_duplicate_item_is_named() {
        assertThatThrownBy(() -> ItemPool.of(List.of(EASY, HARD, EASY)))
                .isInstanceOf(DuplicateItem.class)
                .hasMessage("Item easy is twice in the pool");
    }

    @Test
    void an_unknown_item_is_named() {
        assertThatThrownBy(() -> POOL.scored(List.of(new Response("lost", 1))))
                .isInstanceOf(UnknownItem.class)
                .hasMessage("Item lost is not in the pool");
    }

    @Test
    void an_item_answered_twice_is_named() {
        assertThatThrownBy(() -> POOL.scored(List.of(new Response("easy", 1), new Response("easy", 0))))
                .isInstanceOf(ItemAnsweredTwice.class)
                .hasMessage("Item easy is answered twice");
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 2})
    void a_score_out_of_range_is_named(int score) {
        assertThatThrownBy(() -> POOL.scored(List.of(new Response("easy", score))))
                .isInstanceOf(ScoreOutOfRange.class)
                .hasMessage("Item easy has the score " + score + ", which must be from 0 to 1");
    }

    @Test
    void a_blank_id_is_refused() {
        assertThatThrownBy(() -> Item.twoParameterLogistic(" ", 1, 0)).isInstanceOf(InvalidItemId.class);
    }
}
