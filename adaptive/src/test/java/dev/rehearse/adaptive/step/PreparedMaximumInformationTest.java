package dev.rehearse.adaptive.step;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rehearse.adaptive.Examinee;
import dev.rehearse.adaptive.Models;
import dev.rehearse.adaptive.Pools;
import dev.rehearse.adaptive.TestProcedure;
import dev.rehearse.adaptive.ability.AbilityGrid;
import dev.rehearse.adaptive.ability.ExpectedAPosteriori;
import dev.rehearse.adaptive.ability.JeffreysPrior;
import dev.rehearse.adaptive.ability.NormalPrior;
import dev.rehearse.adaptive.input.InvalidSetting;
import dev.rehearse.adaptive.item.Item;
import dev.rehearse.adaptive.item.ItemPool;
import dev.rehearse.adaptive.stopping.AnyOf;
import dev.rehearse.adaptive.stopping.LeastInformation;
import dev.rehearse.adaptive.stopping.MaximumLength;
import dev.rehearse.adaptive.stopping.MinimumLength;
import dev.rehearse.adaptive.stopping.StoppingRule;
import dev.rehearse.adaptive.stopping.TargetStandardError;
import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import org.junit.jupiter.api.Test;

@Domain(Pools.class)
@Domain(DomainContext.Global.class)
class PreparedMaximumInformationTest {

    private static final ExpectedAPosteriori ESTIMATOR =
            new ExpectedAPosteriori(NormalPrior.STANDARD, new AbilityGrid(-4, 4, 33));

    @Property(tries = 300)
    void prepared_and_replayed_tests_take_the_same_steps_to_the_last_bit(
            @ForAll ItemPool pool, @ForAll Examinee examinee, @ForAll long seed) {
        preparedAndReplayedAgree(pool, examinee, seed);
    }

    @Property(tries = 100)
    void so_do_tests_with_items_of_every_model(@ForAll long seed) {
        preparedAndReplayedAgree(
                Models.pool(60, seed),
                (item, position) -> new SplittableRandom(seed + position)
                        .nextInt(item.model().maximumScore() + 1),
                seed);
    }

    private static void preparedAndReplayedAgree(ItemPool pool, Examinee examinee, long seed) {
        Procedure prepared =
                PreparedMaximumInformation.of(pool, ESTIMATOR, new MaximumLength(12), new TargetStandardError(0.4));
        Procedure replayed = new ReplayedProcedure(
                pool,
                theSeed -> TestProcedure.over(pool)
                        .estimator(ESTIMATOR)
                        .stopWhen(new MaximumLength(12), new TargetStandardError(0.4))
                        .seed(theSeed)
                        .build());

        stepsAgree(prepared.begin(seed), replayed.begin(seed), pool, examinee);
    }

    @Test
    void a_sitting_that_restarts_is_a_new_one() {
        PreparedMaximumInformation test =
                PreparedMaximumInformation.of(Pools.alike(300), ESTIMATOR, new MaximumLength(5));
        Examinee examinee = (item, position) -> position % 2;
        PreparedSitting used = test.begin(1);
        while (used.next() != Sitting.OVER) {
            used.record(1);
        }

        used.restart(2);

        stepsAgree(used, test.begin(2), test.pool(), examinee);
    }

    @Test
    void what_a_prepared_test_cannot_do_is_refused() {
        ItemPool pool = Pools.even(5);
        StoppingRule rule = new MinimumLength(2, new AnyOf(new LeastInformation(0.1)));

        assertThatThrownBy(() -> PreparedMaximumInformation.of(pool, ESTIMATOR, rule))
                .isInstanceOf(InvalidSetting.class)
                .hasMessageContaining(rule.toString());
        assertThatThrownBy(() -> PreparedMaximumInformation.of(
                        pool, new ExpectedAPosteriori(new JeffreysPrior(), new AbilityGrid(-4, 4, 33))))
                .isInstanceOf(InvalidSetting.class);
    }

    @Test
    void a_score_without_an_item_is_refused() {
        PreparedSitting sitting =
                PreparedMaximumInformation.of(Pools.even(5), ESTIMATOR).begin(0);

        assertThatThrownBy(() -> sitting.record(1)).isInstanceOf(IllegalStateException.class);
    }

    private static void stepsAgree(Sitting one, Sitting other, ItemPool pool, Examinee examinee) {
        int next = one.next();
        for (int position = 1; next != Sitting.OVER; position++) {
            assertThat(other.next()).isEqualTo(next);
            Item item = pool.items().get(next);
            int score = examinee.score(item, position);
            one.record(score);
            other.record(score);
            assertThat(other.estimate()).isEqualTo(one.estimate());
            next = one.next();
        }
        assertThat(other.next()).isEqualTo(Sitting.OVER);
    }
}
