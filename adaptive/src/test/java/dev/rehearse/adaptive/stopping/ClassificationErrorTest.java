package dev.rehearse.adaptive.stopping;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rehearse.adaptive.Step;
import dev.rehearse.adaptive.TestProcedure;
import dev.rehearse.adaptive.ability.ExpectedAPosteriori;
import dev.rehearse.adaptive.item.Item;
import dev.rehearse.adaptive.item.ItemPool;
import dev.rehearse.adaptive.level.ClassificationLoss;
import dev.rehearse.adaptive.level.CutScores;
import dev.rehearse.adaptive.selection.MaximumInformation;
import dev.rehearse.adaptive.step.PreparedProcedure;
import dev.rehearse.adaptive.step.ProcedureSitting;
import java.time.Duration;
import java.util.SplittableRandom;
import java.util.function.DoubleSupplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** How often tests that stop when the level is decided decide it wrongly, by simulation with the seed 16. */
class ClassificationErrorTest {

    private static final double CUT = 0.3;
    private static final CutScores LEVELS = CutScores.from("below").at(CUT, "above");
    private static final int EXAMINEES = 2000;

    private final SplittableRandom random = new SplittableRandom(16);
    private final ItemPool pool = ItemPool.of(IntStream.range(0, 300)
            .mapToObj(i -> Item.twoParameterLogistic("i" + i, random.nextDouble(0.9, 1.8), random.nextDouble(-2, 2)))
            .toList());

    private record Rates(double wrong, double decided, double length) {}

    /** At the edges of the zone of indifference Wald's bounds promise about the stated error, and a little less. */
    @Test
    void the_sequential_test_errs_as_seldom_as_it_promises() {
        StoppingRule rule = new SequentialProbabilityRatio(LEVELS, 0.4, 0.05);

        Rates above = rates(rule, () -> CUT + 0.4);
        Rates below = rates(rule, () -> CUT - 0.4);

        assertThat(above.wrong()).isBetween(0.01, 0.06);
        assertThat(below.wrong()).isBetween(0.01, 0.06);
        assertThat(above.length()).isLessThan(40);
    }

    /** Examinees drawn from the prior: a decision is wrong with at most the loss of being undecided, 0.1. */
    @Test
    void the_posterior_errs_less_than_being_undecided_would_cost() {
        StoppingRule rule = new LeastExpectedLoss(LEVELS, new ClassificationLoss(1, 1, 0.1));

        Rates rates = rates(rule, random::nextGaussian);

        assertThat(rates.wrong() / rates.decided()).isBetween(0.01, 0.1);
        assertThat(rates.decided()).isGreaterThan(0.9);
        assertThat(rates.length()).isLessThan(20);
    }

    private Rates rates(StoppingRule rule, DoubleSupplier abilities) {
        PreparedProcedure test = PreparedProcedure.of(TestProcedure.over(pool)
                .estimator(ExpectedAPosteriori.STANDARD)
                .selection(new MaximumInformation())
                .stopWhen(rule, new MaximumLength(60))
                .build());
        int wrong = 0;
        int decided = 0;
        int length = 0;
        for (int examinee = 0; examinee < EXAMINEES; examinee++) {
            double theta = abilities.getAsDouble();
            ProcedureSitting sitting = test.begin(examinee);
            while (sitting.step(Duration.ZERO) instanceof Step.Administer(Item item, var _, var _)) {
                sitting.record(random.nextDouble() < item.model().probability(1, theta) ? 1 : 0);
                length++;
            }
            if (sitting.step(Duration.ZERO) instanceof Step.Stop(StopReason reason, var _)
                    && reason == StopReason.LEVEL_DECIDED) {
                decided++;
                wrong += LEVELS.level(sitting.estimate().ability()).equals(LEVELS.level(theta)) ? 0 : 1;
            }
        }
        return new Rates((double) wrong / EXAMINEES, (double) decided / EXAMINEES, (double) length / EXAMINEES);
    }
}
