package dev.rehearse.adaptive.level;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.rehearse.adaptive.ability.AbilityGrid;
import dev.rehearse.adaptive.ability.ExpectedAPosteriori;
import dev.rehearse.adaptive.ability.NormalPrior;
import dev.rehearse.adaptive.ability.Posterior;
import dev.rehearse.adaptive.input.InvalidSetting;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LevelDecisionTest {

    private static final CutScores LEVELS =
            CutScores.from("junior").at(-0.5, "mid").at(0.8, "senior");

    @ParameterizedTest
    @CsvSource({
        "0.15, 0.3, mid, mid",
        "-2, 0.4, junior, junior",
        "0.8, 0.2, mid, senior",
        "-0.5, 0.2, junior, mid",
        "0.15, 2, junior, senior"
    })
    void a_verdict_names_as_many_levels_as_the_posterior_leaves(
            double mean, double deviation, String lowest, String highest) {
        LevelDecision decision = LEVELS.decision(normal(mean, deviation), ClassificationLoss.STANDARD);

        switch (decision) {
            case LevelDecision.Decided decided ->
                assertThat(List.of(lowest, highest))
                        .containsOnly(decided.level().name());
            case LevelDecision.Undecided undecided ->
                assertThat(List.of(
                                undecided.lowest().name(), undecided.highest().name()))
                        .containsExactly(lowest, highest);
        }
    }

    /** P(mid) = 0.5: naming one costs 0.5, both 0.2. */
    @Test
    void the_expected_loss_is_that_of_the_posterior() {
        LevelDecision decision = LEVELS.decision(normal(0.8, 0.1), ClassificationLoss.STANDARD);

        assertThat(decision.expectedLoss()).isCloseTo(0.2, within(1e-6));
        assertThat(decision.probability()).isCloseTo(1, within(1e-6));
    }

    /** Where a level too high costs three times one too low, half a probability is not enough for the higher one. */
    @Test
    void unequal_losses_move_the_verdict() {
        Posterior posterior = normal(0.85, 0.3);
        ClassificationLoss careful = new ClassificationLoss(3, 1, 2);

        assertThat(LEVELS.level(posterior.mean()).name()).isEqualTo("senior");
        assertThat(LEVELS.decision(posterior, careful))
                .isInstanceOfSatisfying(
                        LevelDecision.Decided.class,
                        decided -> assertThat(decided.level().name()).isEqualTo("mid"));
    }

    @Test
    void a_single_level_is_decided() {
        assertThat(CutScores.from("passed").decision(normal(0, 1), ClassificationLoss.STANDARD))
                .isInstanceOf(LevelDecision.Decided.class);
    }

    @ParameterizedTest
    @CsvSource({"0, 1, 1", "1, -1, 1", "1, 1, NaN", "Infinity, 1, 1"})
    void a_loss_is_positive_and_finite(double tooHigh, double tooLow, double undecided) {
        assertThatThrownBy(() -> new ClassificationLoss(tooHigh, tooLow, undecided))
                .isInstanceOf(InvalidSetting.class);
    }

    private static Posterior normal(double mean, double deviation) {
        return new ExpectedAPosteriori(new NormalPrior(mean, deviation), new AbilityGrid(-6, 6, 1201))
                .posterior(List.of());
    }
}
