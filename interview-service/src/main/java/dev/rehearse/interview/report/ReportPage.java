package dev.rehearse.interview.report;

import dev.rehearse.interview.pool.Option;
import dev.rehearse.interview.report.Report.AnswerReport;
import dev.rehearse.interview.report.Report.LevelShare;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** A report in the words and figures of its page. */
public record ReportPage(Report report, AbilityPlot plot) {

    private static final double PERCENT = 100;

    /** Probabilities beyond these are shown as less or more: the model is not that sure. */
    private static final double SMALLEST_SHARE = 0.01;

    public static ReportPage of(Report report) {
        return new ReportPage(report, new AbilityPlot(report));
    }

    /** A level with its probability in words, and the width of its bar in percent. */
    public record Share(String name, String percent, double width, boolean chosen) {}

    /** An option of an answered question. */
    public record ShownOption(String key, String html, boolean chosen, boolean right) {

        public String style() {
            return right ? "key" : chosen ? "miss" : "";
        }
    }

    /** An answered question. */
    public record ShownAnswer(AnswerReport answer, List<ShownOption> options) {

        public String given() {
            return String.join("\n", answer.given());
        }

        public String key() {
            return String.join("\n", answer.key());
        }

        public String verdict() {
            return answer.right() ? "right" : answer.given().isEmpty() ? "no answer" : "wrong";
        }
    }

    public String ability() {
        return signed(report.ability().ability());
    }

    public String standardError() {
        return format("%.2f", report.ability().standardError());
    }

    public String lower() {
        return signed(report.ability().lower());
    }

    public String upper() {
        return signed(report.ability().upper());
    }

    public String levelPercent() {
        return percent(report.level().probability());
    }

    /** Whether one level covers the whole interval. */
    public boolean certain() {
        var level = report.level();
        return level.lowest().equals(level.highest()) && level.lowest().equals(level.name());
    }

    /** The level that the estimated ability lies in, which near a cut score may not be the most probable one. */
    public String levelAtEstimate() {
        var at = report.level().levels().getFirst();
        for (LevelShare level : report.level().levels()) {
            if (level.from() != null && level.from() <= report.ability().ability()) {
                at = level;
            }
        }
        return at.name();
    }

    public boolean estimateLiesElsewhere() {
        return !levelAtEstimate().equals(report.level().name());
    }

    public List<Share> shares() {
        return report.level().levels().stream().map(this::share).toList();
    }

    private Share share(LevelShare level) {
        double width = Math.round(level.probability() * PERCENT * 10) / 10.0;
        return new Share(
                level.name(),
                percent(level.probability()),
                width,
                level.name().equals(report.level().name()));
    }

    public List<ShownAnswer> answers() {
        return report.answers().stream()
                .map(answer -> new ShownAnswer(
                        answer,
                        answer.options().stream()
                                .map(option -> shown(option, Set.copyOf(answer.given()), Set.copyOf(answer.key())))
                                .toList()))
                .toList();
    }

    private static ShownOption shown(Option option, Set<String> given, Set<String> key) {
        return new ShownOption(
                option.key(), option.text().html(), given.contains(option.key()), key.contains(option.key()));
    }

    /** Why the interview ended, as the rest of a sentence. */
    public String end() {
        return switch (report.endReason()) {
            case TARGET_STANDARD_ERROR -> "the estimate was precise enough";
            case MAXIMUM_LENGTH -> "it reached its last question";
            case TIME_LIMIT -> "the time was up";
            case POOL_EXHAUSTED -> "there were no more questions";
            case CANDIDATE -> "you ended it";
        };
    }

    public long minutes() {
        return Math.max(
                1, Duration.between(report.startedAt(), report.endedAt()).toMinutes());
    }

    private static String percent(double share) {
        if (share < SMALLEST_SHARE) {
            return "under 1 %";
        }
        return share > 1 - SMALLEST_SHARE ? "over 99 %" : format("%.0f %%", share * PERCENT);
    }

    private static String signed(double logits) {
        return format("%+.2f", logits).replace('-', '−');
    }

    private static String format(String pattern, Object value) {
        return String.format(Locale.ROOT, pattern, value);
    }
}
