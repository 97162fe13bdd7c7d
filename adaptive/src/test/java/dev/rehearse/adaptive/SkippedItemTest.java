package dev.rehearse.adaptive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rehearse.adaptive.content.Enemies;
import dev.rehearse.adaptive.input.InvalidSetting;
import dev.rehearse.adaptive.item.Response;
import dev.rehearse.adaptive.selection.RandomItem;
import dev.rehearse.adaptive.step.PreparedProcedure;
import dev.rehearse.adaptive.stopping.MaximumLength;
import dev.rehearse.adaptive.stopping.StopReason;
import java.time.Duration;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SkippedItemTest {

    private static final TestProcedure TEST =
            TestProcedure.over(Pools.even(9)).stopWhen(new MaximumLength(2)).build();

    private static final List<Response> WITH_SKIP =
            List.of(new Response("5", 1), Response.skipped("6").in(Duration.ofSeconds(40)));

    @Test
    void a_skipped_item_counts_neither_for_ability_nor_for_length() {
        assertThat(TEST.estimate(WITH_SKIP)).isEqualTo(TEST.estimate(List.of(new Response("5", 1))));
        assertThat(TEST.posterior(WITH_SKIP).estimate())
                .isEqualTo(TEST.posterior(List.of(new Response("5", 1))).estimate());
        assertThat(TEST.next(WITH_SKIP)).isInstanceOf(Step.Administer.class);
        assertThat(TEST.trajectory(WITH_SKIP).get(1))
                .isEqualTo(TEST.trajectory(WITH_SKIP).get(0));
    }

    @Test
    void a_skipped_item_is_not_asked_again() {
        TestProcedure test = TestProcedure.over(Pools.alike(3))
                .selection(new RandomItem())
                .constrain(new Enemies(Set.of("1", "2")))
                .build();

        assertThat(test.next(List.of(Response.skipped("3"), Response.skipped("1"))))
                .isEqualTo(new Step.Stop(StopReason.POOL_EXHAUSTED, test.estimate(List.of())));
    }

    @Test
    void a_skipped_item_is_explained_as_one_that_does_not_count() {
        Explanation skipped = TEST.explain(WITH_SKIP).get(1);

        assertThat(skipped.points()).isEmpty();
        assertThat(skipped.counted()).isFalse();
        assertThat(skipped.after()).isEqualTo(skipped.before());
    }

    @Test
    void a_prepared_test_passes_over_a_skipped_item_alike() {
        var sitting = PreparedProcedure.of(TEST).begin(0);

        WITH_SKIP.forEach(sitting::record);

        assertThat(sitting.step(Duration.ZERO)).isEqualTo(TEST.next(WITH_SKIP));
        assertThat(sitting.explanations().get(1).points()).isEmpty();
    }

    @Test
    void a_skipped_item_has_no_score() {
        assertThat(Response.skipped("6").isSkipped()).isTrue();
        assertThatThrownBy(() -> Response.skipped("6").score())
                .isInstanceOf(NoSuchElementException.class)
                .hasMessage("Item 6 was skipped");
    }

    @Test
    void a_response_may_tell_how_long_it_took() {
        assertThat(new Response("5", 1).in(Duration.ofSeconds(3)).duration()).contains(Duration.ofSeconds(3));
        assertThatThrownBy(() -> new Response("5", 1).in(Duration.ofSeconds(-3)))
                .isInstanceOf(InvalidSetting.class)
                .hasMessageContaining("item 5");
    }
}
