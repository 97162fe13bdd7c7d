package dev.rehearse.interview.report;

import dev.rehearse.interview.conduct.AnswerReport;
import dev.rehearse.interview.conduct.Interviewer;
import dev.rehearse.interview.interview.Interview.End;
import dev.rehearse.interview.interview.NoSuchInterview;
import dev.rehearse.interview.interview.Rescores;
import dev.rehearse.interview.interview.Secret;
import dev.rehearse.interview.procedure.Asked;
import dev.rehearse.interview.procedure.Conduct;
import dev.rehearse.interview.procedure.Progress;
import dev.rehearse.interview.report.Report.Estimate;
import dev.rehearse.interview.report.Report.TrajectoryPoint;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Derives the report of an interview that is over from its turns and grades. */
@ApplicationScoped
class Reporter {

    /** How often the interval contains the ability, if the model holds. */
    static final double CONFIDENCE = 0.95;

    private static final int MOST_OTHERS = 20;

    private final Interviewer interviewer;
    private final Rescores rescores;

    Reporter(Interviewer interviewer, Rescores rescores) {
        this.interviewer = interviewer;
        this.rescores = rescores;
    }

    /** Throws {@link ReportNotReady} while the interview is in progress. */
    Report report(Secret secret, Locale language) {
        return report(secret, List.of(), language);
    }

    /** As {@link #report(Secret, Locale)}, with other interviews of the same candidate. */
    Report report(Secret secret, List<Secret> others, Locale language) {
        var conduct = interviewer.conduct(secret);
        return report(
                conduct,
                others.stream()
                        .filter(other -> !other.equals(secret))
                        .distinct()
                        .limit(MOST_OTHERS)
                        .flatMap(this::conduct)
                        .toList(),
                language);
    }

    /** Throws {@link ReportNotReady} while the interview is in progress. */
    AssessmentResult assessmentResult(Secret secret, String publicUrl) {
        var conduct = interviewer.conduct(secret);
        return new AssessmentResult(conduct, report(conduct, List.of(), Locale.ENGLISH), publicUrl);
    }

    /** Nothing for an interview that was deleted or never existed. */
    private Stream<Conduct> conduct(Secret other) {
        try {
            return Stream.of(interviewer.conduct(other));
        } catch (NoSuchInterview gone) {
            return Stream.empty();
        }
    }

    /** The report that this link shares. */
    Report shared(Secret share, Locale language) {
        return report(interviewer.shared(share), List.of(), language);
    }

    private Report report(Conduct conduct, List<Conduct> others, Locale language) {
        return switch (conduct.progress()) {
            case Progress.Asking _ -> throw new ReportNotReady();
            case Progress.Over(var end) -> report(conduct, end, others, language);
        };
    }

    private Report report(Conduct conduct, End end, List<Conduct> others, Locale language) {
        var interview = conduct.interview();
        var settings = interview.settings();
        var measure = Measure.of(conduct.asked());
        var estimate = measure.estimate();
        var level = LevelReport.of(settings.cutScores().verdict(estimate, measure.posterior(), CONFIDENCE), settings);
        var outlook = Outlook.of(estimate, measure.length(), settings, level.decided());
        boolean hasLevel = outlook.sufficient() && interview.plan().scored();
        var answers = conduct.answered().stream()
                .map(asked -> AnswerReport.of(interview, asked))
                .toList();
        var competencies = CompetencyReport.of(conduct.asked(), CONFIDENCE);
        return new Report(
                interview.practiceTest().slug(),
                interview.practiceTest().topic(),
                interview.practiceTest().title(),
                interview.startedAt(),
                end.at(),
                end.reason(),
                Estimate.of(estimate, CONFIDENCE),
                hasLevel ? level : null,
                trajectory(conduct, measure),
                answers,
                interview.plan().mode(),
                interview.plan().scored(),
                Summary.of(hasLevel ? level : null, outlook, competencies, language),
                outlook,
                competencies,
                StudyItem.of(conduct, answers, competencies),
                ReviewDate.of(conduct, others),
                rescores.latest(interview.id())
                        .map(rescore -> LaterResult.of(rescore, CONFIDENCE))
                        .orElse(null));
    }

    private static List<TrajectoryPoint> trajectory(Conduct conduct, Measure measure) {
        var estimates = measure.trajectory();
        List<Asked> counted = conduct.asked().stream().filter(Measure::counts).toList();
        return IntStream.range(0, estimates.size())
                .mapToObj(i -> new TrajectoryPoint(
                        counted.get(i).position(),
                        estimates.get(i).ability(),
                        estimates.get(i).standardError(),
                        counted.get(i).isRight()))
                .toList();
    }
}
