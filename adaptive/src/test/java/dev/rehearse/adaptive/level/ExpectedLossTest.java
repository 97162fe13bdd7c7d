package dev.rehearse.adaptive.level;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ExpectedLossTest {

    private static final ClassificationLoss LOSS = new ClassificationLoss(3, 5, 0.5);

    @Test
    void a_verdict_costs_by_the_levels_that_it_is_off_and_that_it_names_more() {
        assertThat(LOSS.of(1, 1, 1)).isZero();
        assertThat(LOSS.of(1, 3, 2)).isEqualTo(1);
        assertThat(LOSS.of(3, 4, 1)).isEqualTo(6.5);
        assertThat(LOSS.of(0, 1, 3)).isEqualTo(10.5);
    }

    /** Each level alone costs 0.5, both together 0.5, too. */
    @Test
    void of_verdicts_that_cost_the_same_the_narrower_one_is_given_and_then_the_lower() {
        List<Level> levels = CutScores.from("low").at(0, "high").levels();
        List<LevelProbability> even =
                levels.stream().map(level -> new LevelProbability(level, 0.5)).toList();

        LevelDecision decision = new ExpectedLoss(even, new ClassificationLoss(1, 1, 0.5)).least();

        assertThat(decision).isEqualTo(new LevelDecision.Decided(levels.getFirst(), 0.5, 0.5));
    }
}
