package dev.rehearse.adaptive.level;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.rehearse.adaptive.ability.AbilityEstimate;
import dev.rehearse.adaptive.ability.ExpectedAPosteriori;
import dev.rehearse.adaptive.ability.Posterior;
import dev.rehearse.adaptive.input.InvalidSetting;
import dev.rehearse.adaptive.stopping.DecidedLevel;
import dev.rehearse.adaptive.stopping.Progress;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CutScoresTest {

    private static final CutScores LEVELS =
            CutScores.from("junior").at(-0.5, "mid").at(0.8, "senior");
    private static final Posterior STANDARD_NORMAL = ExpectedAPosteriori.STANDARD.posterior(List.of());

    @ParameterizedTest
    @CsvSource({"-9, junior", "-0.51, junior", "-0.5, mid", "0.79, mid", "0.8, senior", "9, senior"})
    void an_ability_has_a_level_and_a_cut_score_begins_its_own(double ability, String level) {
        assertThat(LEVELS.level(ability).name()).isEqualTo(level);
    }

    @Test
    void levels_meet_at_the_cut_scores() {
        assertThat(LEVELS.levels())
                .containsExactly(
                        new Level("junior", Double.NEGATIVE_INFINITY, -0.5),
                        new Level("mid", -0.5, 0.8),
                        new Level("senior", 0.8, Double.POSITIVE_INFINITY));
    }

    @Test
    void a_verdict_spans_the_levels_of_the_interval() {
        LevelVerdict verdict = LEVELS.verdict(new AbilityEstimate(0.6, 0.3), STANDARD_NORMAL, 0.95);

        assertThat(verdict.level().name()).isEqualTo("mid");
        assertThat(verdict.lowest().name()).isEqualTo("mid");
        assertThat(verdict.highest().name()).isEqualTo("senior");
        assertThat(verdict.certain()).isFalse();
    }

    /** Maximum likelihood of all right, or MAP with Jeffreys' prior of few items: the error may be infinite. */
    @Test
    void an_infinite_error_spans_all_levels_and_decides_none() {
        AbilityEstimate unknown = new AbilityEstimate(0.6, Double.POSITIVE_INFINITY);

        LevelVerdict verdict = LEVELS.verdict(unknown, STANDARD_NORMAL, 0.95);

        assertThat(verdict.lowest().name()).isEqualTo("junior");
        assertThat(verdict.level().name()).isEqualTo("mid");
        assertThat(verdict.highest().name()).isEqualTo("senior");
        assertThat(new DecidedLevel(LEVELS, 0.95).reason(new Progress(3, 5, unknown, Duration.ZERO)))
                .isEmpty();
    }

    @Test
    void a_small_error_makes_a_verdict_certain() {
        assertThat(LEVELS.verdict(new AbilityEstimate(0.1, 0.2), STANDARD_NORMAL, 0.95)
                        .certain())
                .isTrue();
    }

    /** Expected values: the standard normal distribution function. */
    @Test
    void the_probability_of_each_level_comes_from_the_posterior() {
        List<LevelProbability> probabilities =
                LEVELS.verdict(STANDARD_NORMAL.estimate(), STANDARD_NORMAL, 0.9).probabilities();

        assertThat(probabilities).extracting(LevelProbability::level).isEqualTo(LEVELS.levels());
        assertThat(probabilities.get(0).probability()).isCloseTo(0.308538, within(5e-4));
        assertThat(probabilities.get(1).probability()).isCloseTo(0.479607, within(5e-4));
        assertThat(probabilities.get(2).probability()).isCloseTo(0.211855, within(5e-4));
        assertThat(probabilities.stream()
                        .mapToDouble(LevelProbability::probability)
                        .sum())
                .isCloseTo(1, within(1e-15));
    }

    @Test
    void a_single_level_is_always_certain() {
        LevelVerdict verdict = CutScores.from("passed").verdict(STANDARD_NORMAL.estimate(), STANDARD_NORMAL, 0.95);

        assertThat(verdict.certain()).isTrue();
        assertThat(verdict.probabilities()).containsExactly(new LevelProbability(verdict.level(), 1));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.8, 0.7, Double.NaN, Double.POSITIVE_INFINITY})
    void a_cut_score_that_does_not_rise_is_refused(double cut) {
        assertThatThrownBy(() -> LEVELS.at(cut, "staff"))
                .isInstanceOf(InvalidSetting.class)
                .hasMessage("The cut score of level staff is " + cut + ", which must be finite and above 0.8");
    }

    @Test
    void a_level_needs_a_name_of_its_own() {
        assertThatThrownBy(() -> LEVELS.at(2, "mid")).hasMessage("The level name is mid, which must be used once");
        assertThatThrownBy(() -> LEVELS.at(2, " ")).isInstanceOf(InvalidSetting.class);
        assertThatThrownBy(() -> CutScores.from("")).isInstanceOf(InvalidSetting.class);
    }
}
