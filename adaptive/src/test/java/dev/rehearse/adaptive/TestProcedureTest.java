package dev.rehearse.adaptive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.rehearse.adaptive.Examinee.Sitting;
import dev.rehearse.adaptive.ability.AbilityEstimate;
import dev.rehearse.adaptive.ability.AbilityRange;
import dev.rehearse.adaptive.ability.MaximumAPosteriori;
import dev.rehearse.adaptive.ability.NormalPrior;
import dev.rehearse.adaptive.ability.UniformPrior;
import dev.rehearse.adaptive.input.InvalidSetting;
import dev.rehearse.adaptive.item.Item;
import dev.rehearse.adaptive.item.ItemPool;
import dev.rehearse.adaptive.item.Response;
import dev.rehearse.adaptive.item.UnknownItem;
import dev.rehearse.adaptive.selection.SelectionReason;
import dev.rehearse.adaptive.stopping.MaximumLength;
import dev.rehearse.adaptive.stopping.MinimumLength;
import dev.rehearse.adaptive.stopping.StopReason;
import dev.rehearse.adaptive.stopping.TargetStandardError;
import dev.rehearse.adaptive.stopping.TimeLimit;
import java.time.Duration;
import java.util.List;
import java.util.stream.LongStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import org.junit.jupiter.api.Test;

@Domain(Pools.class)
@Domain(DomainContext.Global.class)
class TestProcedureTest {

    private static final Examinee ALWAYS_RIGHT = (item, position) -> 1;

    @Property(tries = 200)
    void no_item_is_administered_twice(@ForAll ItemPool pool, @ForAll Examinee examinee, @ForAll long seed) {
        Sitting sitting = examinee.sit(TestProcedure.over(pool).seed(seed).build());

        assertThat(sitting.stop().reason()).isEqualTo(StopReason.POOL_EXHAUSTED);
        assertThat(sitting.responses().stream().map(Response::itemId))
                .containsExactlyInAnyOrderElementsOf(
                        pool.items().stream().map(Item::id).toList());
    }

    @Property(tries = 200)
    void a_replay_gives_the_same_steps(@ForAll ItemPool pool, @ForAll Examinee examinee, @ForAll long seed) {
        Sitting sitting = examinee.sit(limited(pool, seed));

        TestProcedure replayed = limited(ItemPool.of(pool.items().reversed()), seed);

        assertThat(examinee.sit(replayed)).isEqualTo(sitting);
    }

    @Property(tries = 200)
    void all_right_ends_above_all_wrong(@ForAll ItemPool pool) {
        TestProcedure test = TestProcedure.over(pool).build();
        Examinee alwaysWrong = (item, position) -> 0;

        assertThat(ALWAYS_RIGHT.sit(test).stop().estimate().ability())
                .isPositive()
                .isGreaterThan(alwaysWrong.sit(test).stop().estimate().ability());
    }

    @Test
    void the_first_item_tells_most_at_the_mean_of_the_prior() {
        Step first = TestProcedure.over(Pools.even(5)).build().next(List.of());

        assertThat(first).isInstanceOfSatisfying(Step.Administer.class, step -> {
            assertThat(step.item().id()).isEqualTo("3");
            assertThat(step.reason())
                    .isEqualTo(new SelectionReason(
                            step.item().information(step.estimate().ability()), 1, 1, 5));
        });
    }

    @Test
    void a_right_answer_brings_a_harder_item() {
        TestProcedure test = TestProcedure.over(Pools.even(9)).build();

        Step step = test.next(List.of(new Response("5", 1)));

        assertThat(step)
                .isInstanceOfSatisfying(
                        Step.Administer.class,
                        next -> assertThat(Integer.parseInt(next.item().id())).isGreaterThan(5));
    }

    @Test
    void seeds_begin_with_different_items_where_all_are_equally_good() {
        ItemPool pool = Pools.alike(20);

        assertThat(LongStream.range(0, 100)
                        .mapToObj(seed ->
                                TestProcedure.over(pool).seed(seed).build().next(List.of()))
                        .distinct())
                .hasSizeGreaterThan(15);
    }

    @Test
    void a_precise_enough_estimate_ends_the_test() {
        TestProcedure test = TestProcedure.over(Pools.even(40))
                .stopWhen(new MinimumLength(3, new TargetStandardError(0.5)), new MaximumLength(30))
                .build();

        Sitting sitting = ((Examinee) (item, position) -> position % 2).sit(test);

        List<AbilityEstimate> trajectory = test.trajectory(sitting.responses());
        assertThat(sitting.stop()).isEqualTo(new Step.Stop(StopReason.TARGET_STANDARD_ERROR, trajectory.getLast()));
        assertThat(trajectory.getLast().standardError()).isLessThanOrEqualTo(0.5);
        assertThat(trajectory.get(trajectory.size() - 2).standardError()).isGreaterThan(0.5);
    }

    @Test
    void time_ends_the_test_whatever_is_known() {
        TestProcedure test = TestProcedure.over(Pools.even(9))
                .stopWhen(new TimeLimit(Duration.ofMinutes(10)))
                .build();

        assertThat(test.next(List.of(), Duration.ofMinutes(10)))
                .isEqualTo(new Step.Stop(StopReason.TIME_LIMIT, test.estimate(List.of())));
    }

    /** The mode of a normal posterior is its mean: both estimators hold the same belief, whose prior is not N(0, 1). */
    @Test
    void a_verdict_has_the_prior_of_the_estimate() {
        NormalPrior prior = new NormalPrior(1.5, 0.4);
        TestProcedure map = TestProcedure.over(Pools.even(5))
                .estimator(new MaximumAPosteriori(prior, AbilityRange.STANDARD))
                .build();

        assertThat(map.posterior(List.of()).mean()).isCloseTo(1.5, within(1e-9));
        assertThat(map.posterior(List.of()).standardDeviation()).isCloseTo(0.4, within(1e-6));
        assertThat(map.estimate(List.of()).ability()).isCloseTo(1.5, within(1e-9));
        assertThat(TestProcedure.over(Pools.even(5))
                        .estimator(new MaximumAPosteriori(new UniformPrior(0, 2), AbilityRange.STANDARD))
                        .build()
                        .posterior(List.of())
                        .probabilityBelow(0.5))
                .isCloseTo(0.25, within(1e-9));
    }

    @Test
    void the_estimate_sums_up_the_posterior() {
        TestProcedure test = TestProcedure.over(Pools.even(9)).build();
        List<Response> responses = List.of(new Response("5", 1), new Response("7", 0));

        assertThat(test.estimate(responses)).isEqualTo(test.posterior(responses).estimate());
        assertThat(test.trajectory(responses)).last().isEqualTo(test.estimate(responses));
    }

    @Test
    void bad_responses_are_refused_everywhere() {
        TestProcedure test = TestProcedure.over(Pools.even(9)).build();
        List<Response> unknown = List.of(new Response("10", 1));

        assertThatThrownBy(() -> test.next(unknown)).isInstanceOf(UnknownItem.class);
        assertThatThrownBy(() -> test.estimate(unknown)).isInstanceOf(UnknownItem.class);
        assertThatThrownBy(() -> test.posterior(unknown)).isInstanceOf(UnknownItem.class);
        assertThatThrownBy(() -> test.trajectory(unknown)).isInstanceOf(UnknownItem.class);
    }

    @Test
    void contradicting_rules_build_no_test() {
        TestProcedureBuilder settings = TestProcedure.over(Pools.even(9))
                .stopWhen(new MaximumLength(5))
                .stopWhen(new MinimumLength(6, new TargetStandardError(0.3)));

        assertThatThrownBy(settings::build).isInstanceOf(InvalidSetting.class);
    }

    private static TestProcedure limited(ItemPool pool, long seed) {
        return TestProcedure.over(pool)
                .seed(seed)
                .stopWhen(new MinimumLength(2, new TargetStandardError(0.4)), new MaximumLength(12))
                .build();
    }
}
