package dev.rehearse.interview.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rehearse.adaptive.level.Level;
import dev.rehearse.adaptive.level.LevelProbability;
import dev.rehearse.adaptive.level.LevelVerdict;
import dev.rehearse.interview.practicetest.Settings;
import dev.rehearse.interview.practicetest.Settings.LevelSetting;
import dev.rehearse.interview.report.Report.Estimate;
import dev.rehearse.interview.report.Report.LevelReport;
import java.time.Instant;
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
                    new LevelSetting("senior", 0.8)));
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
    void the_page_says_where_the_estimate_lies_when_that_is_another_level() {
        var page = page(-0.45, report(1, 0.48, 0.46, 0.06));

        assertThat(page.levelPercent()).isEqualTo("48 %");
        assertThat(page.estimateLiesElsewhere()).isTrue();
        assertThat(page.levelAtEstimate()).isEqualTo("mid-level");
        assertThat(page(-0.6, report(0, 0.5, 0.45, 0.05)).estimateLiesElsewhere())
                .isFalse();
    }

    private static ReportPage page(double ability, LevelReport level) {
        return ReportPage.of(new Report(
                "asyncio",
                "asyncio",
                Instant.EPOCH,
                Instant.EPOCH,
                EndReason.CANDIDATE,
                new Estimate(ability, 0.8, ability - 1.6, ability + 1.6, 0.95),
                level,
                List.of(),
                List.of()));
    }
}
