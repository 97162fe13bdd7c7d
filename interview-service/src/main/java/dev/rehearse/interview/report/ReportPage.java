package dev.rehearse.interview.report;

import dev.rehearse.edge.site.PageDates;
import dev.rehearse.interview.conduct.AnswerReport;
import dev.rehearse.interview.conduct.page.ShownAnswer;
import dev.rehearse.interview.report.LevelReport.LevelShare;
import dev.rehearse.interview.report.Report.Estimate;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A report with texts and formatted numbers for its page.
 *
 * @param id of the interview; absent if its report is shared
 * @param share path of the link that shares it, if there is one
 * @param notice about a submission that was refused
 */
public record ReportPage(
        @Nullable String id,
        @Nullable String share,
        @Nullable String notice,
        Report report,
        ReportWords words,
        Figures figures,
        ScalePlot scale,
        AbilityPlot plot) {

    private static final double PERCENT = 100;

    static ReportPage of(@Nullable String id, @Nullable String share, Report report, Locale language) {
        var figures = Figures.in(language);
        return new ReportPage(
                id,
                share,
                null,
                report,
                ReportLanguage.in(language),
                figures,
                new ScalePlot(report),
                new AbilityPlot(report, figures.numbers()));
    }

    static ReportPage shared(Report report, Locale language) {
        return of(null, null, report, language);
    }

    ReportPage with(@Nullable String otherNotice) {
        return new ReportPage(id, share, otherNotice, report, words, figures, scale, plot);
    }

    /** A level with its probability in words, and the width of its bar in percent. */
    public record Share(String name, String percent, double width, boolean chosen) {}

    /** A competency with formatted numbers. */
    public record ShownCompetency(CompetencyReport report, String earned, String ability) {}

    /** A day with the questions that are due for review. */
    public record ReviewDay(LocalDate day, List<ReviewDate> reviews) {}

    /** A step of the trajectory with formatted numbers. */
    public record Step(int position, String ability, String standardError) {}

    /** The heading's text. */
    public String verdict() {
        var level = report.level();
        if (!report.scored()) {
            return score();
        }
        if (level == null) {
            return words.noLevel();
        }
        return level.decided() ? words.yourLevel(level.name()) : words.mostLikely(level.name());
    }

    /** How many answers are right, of those that were graded. */
    public String score() {
        int graded = report.answers().size() - toJudge().size();
        return graded == 0 ? words.unjudged(toJudge().size()) : words.score(report.right(), graded);
    }

    /** How many answers wait for the candidate's judgement, unless all do; absent if none does. */
    public @Nullable String unjudged() {
        int waiting = toJudge().size();
        return waiting == 0 || waiting == report.answers().size() ? null : words.unjudged(waiting);
    }

    public String summary() {
        return report.scored() ? report.summary() : words.unscored();
    }

    /** The time and result of the latest scoring; absent if the answers were never scored again. */
    public @Nullable String later() {
        var later = report.rescored();
        return later == null
                ? null
                : words.later(
                        new PageDates(figures.numbers().language()).day(later.at()),
                        later.level() == null ? words.noLevel() : words.mostLikely(later.level()),
                        figures.signed(later.ability().ability()),
                        figures.interval(
                                later.ability().lower(), later.ability().upper()));
    }

    public String ability() {
        return figures.signed(report.ability().ability());
    }

    public String standardError() {
        return figures.plain(report.ability().standardError());
    }

    public String lower() {
        return figures.signed(report.ability().lower());
    }

    public String upper() {
        return figures.signed(report.ability().upper());
    }

    public List<Share> shares() {
        var level = report.level();
        return level == null
                ? List.of()
                : level.levels().stream().map(share -> share(level, share)).toList();
    }

    private Share share(LevelReport level, LevelShare share) {
        double width = Math.round(share.probability() * PERCENT * 10) / 10.0;
        return new Share(
                share.name(),
                figures.percent(share.probability()),
                width,
                share.name().equals(level.name()));
    }

    public List<ShownCompetency> competencies() {
        return report.competencies().stream()
                .map(competency -> new ShownCompetency(
                        competency, figures.counted(competency.earned()), interval(competency.ability())))
                .toList();
    }

    private String interval(Estimate estimate) {
        return figures.signed(estimate.ability()) + " (" + figures.interval(estimate.lower(), estimate.upper()) + ")";
    }

    public List<Step> steps() {
        return report.trajectory().stream()
                .map(point -> new Step(
                        point.position(), figures.signed(point.ability()), figures.plain(point.standardError())))
                .toList();
    }

    public List<ShownAnswer> missed() {
        return shown(false);
    }

    public List<ShownAnswer> right() {
        return shown(true);
    }

    private List<ShownAnswer> shown(boolean right) {
        return report.answers().stream()
                .filter(answer -> answer.right() == right && !answer.needsJudgement())
                .map(ShownAnswer::of)
                .toList();
    }

    /** The answers that no grader was sure of. */
    public List<ShownAnswer> toJudge() {
        return report.answers().stream()
                .filter(AnswerReport::needsJudgement)
                .map(ShownAnswer::of)
                .toList();
    }

    /** When to look again at what was missed, the next day first. */
    public List<ReviewDay> reviews() {
        var days = new TreeMap<LocalDate, List<ReviewDate>>();
        report.reviews()
                .forEach(review -> days.computeIfAbsent(review.due(), _ -> new ArrayList<>())
                        .add(review));
        return days.entrySet().stream()
                .map(day -> new ReviewDay(day.getKey(), day.getValue()))
                .toList();
    }

    /** The position at which the interview asked the question to review. */
    public int position(ReviewDate review) {
        return report.answers().stream()
                .filter(answer -> answer.question().equals(review.question()))
                .findFirst()
                .orElseThrow()
                .position();
    }

    /** The competency to drill: the weakest in which something was missed. */
    public @Nullable CompetencyReport weakest() {
        return weakest(report).orElse(null);
    }

    static Optional<CompetencyReport> weakest(Report report) {
        return report.competencies().stream()
                .filter(competency -> competency.earned() < 1)
                .findFirst();
    }

    /** Whether a closed question was missed, which a quiz can ask again. */
    public boolean canRetry() {
        return report.answers().stream().anyMatch(Drills::isMissed);
    }

    /** Whether there is something to practise in a quiz. */
    public boolean canPractise() {
        return canRetry() || weakest() != null;
    }

    /** Why the interview ended, as the rest of a sentence. */
    public String end() {
        return switch (report.endReason()) {
            case TARGET_STANDARD_ERROR -> words.precise();
            case LEVEL_DECIDED -> words.decidedEnd();
            case MAXIMUM_LENGTH -> words.last();
            case TIME_LIMIT -> words.timeUp();
            case POOL_EXHAUSTED -> words.exhausted();
            case CANDIDATE -> words.candidate();
        };
    }

    public long minutes() {
        return Math.max(
                1, Duration.between(report.startedAt(), report.endedAt()).toMinutes());
    }
}
