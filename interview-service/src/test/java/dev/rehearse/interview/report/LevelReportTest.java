package dev.rehearse.interview.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rehearse.adaptive.level.Level;
import dev.rehearse.adaptive.level.LevelProbability;
import dev.rehearse.adaptive.level.LevelVerdict;
import dev.rehearse.interview.practicetest.Rules;
import dev.rehearse.interview.practicetest.Settings;
import dev.rehearse.interview.practicetest.Settings.LevelSetting;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class LevelReportTest {

    private static final Settings SETTINGS = new Settings(
            2,
            5,
            600,
            0.1,
            List.of(
                    new LevelSetting("junior", null),
                    new LevelSetting("mid-level", -0.5),
                    new LevelSetting("senior", 0.8)),
            Rules.USUAL);
    private static final List<Level> LEVELS = SETTINGS.cutScores().levels();

    private static LevelReport report(int atEstimate, double... probabilities) {
        var shares = IntStream.range(0, LEVELS.size())
                .mapToObj(i -> new LevelProbability(LEVELS.get(i), probabilities[i]))
                .toList();
        return LevelReport.of(
                new LevelVerdict(LEVELS.get(atEstimate), LEVELS.getFirst(), LEVELS.getLast(), 0.95, shares), SETTINGS);
    }

    @Test
    void the_named_level_is_the_most_probable_one() {
        var report = report(1, 0.38, 0.34, 0.28);

        assertThat(report.name()).isEqualTo("junior");
        assertThat(report.probability()).isEqualTo(0.38);
    }

    @Test
    void of_equally_probable_ones_it_is_the_one_at_the_estimate() {
        assertThat(report(1, 0.4, 0.4, 0.2).name()).isEqualTo("mid-level");
        assertThat(report(0, 0.4, 0.4, 0.2).name()).isEqualTo("junior");
    }

    @Test
    void a_level_that_is_not_probable_enough_is_named_with_its_neighbours() {
        assertThat(report(1, 0.05, 0.85, 0.1).decided()).isTrue();
        assertThat(report(1, 0.05, 0.85, 0.1).between()).containsExactly("mid-level");
        assertThat(report(1, 0.05, 0.55, 0.4).between()).containsExactly("mid-level", "senior");
        assertThat(report(1, 0.3, 0.4, 0.3).between()).containsExactly("junior", "mid-level", "senior");
    }
}
