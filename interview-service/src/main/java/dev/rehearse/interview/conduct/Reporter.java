package dev.rehearse.interview.conduct;

import dev.rehearse.interview.report.Report;
import dev.rehearse.interview.report.Report.AnswerReport;
import dev.rehearse.interview.report.Report.Estimate;
import dev.rehearse.interview.report.Report.LevelReport;
import dev.rehearse.interview.report.Report.TrajectoryPoint;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.IntStream;

/** Derives the report of an interview that is over from its answers. */
@ApplicationScoped
class Reporter {

    /** How often the interval covers the ability, if the model holds. */
    private static final double CONFIDENCE = 0.95;

    private final Interviewer interviewer;

    Reporter(Interviewer interviewer) {
        this.interviewer = interviewer;
    }

    /** Throws {@link ReportNotReady} while the interview is in progress. */
    Report report(Secret secret) {
        var conduct = interviewer.conduct(secret);
        return switch (conduct.progress()) {
            case Progress.Asking _ -> throw new ReportNotReady();
            case Progress.Over over -> report(conduct, over);
        };
    }

    private static Report report(Conduct conduct, Progress.Over over) {
        var interview = conduct.interview();
        var test = conduct.test();
        var responses = conduct.responses();
        var estimate = test.estimate(responses);
        var verdict = interview.settings().cutScores().verdict(estimate, test.posterior(responses), CONFIDENCE);
        return new Report(
                interview.practiceTest().slug(),
                interview.practiceTest().title(),
                interview.startedAt(),
                over.at(),
                over.reason(),
                Estimate.of(estimate, CONFIDENCE),
                LevelReport.of(verdict, interview.settings()),
                trajectory(conduct),
                conduct.answers().stream()
                        .map(answer -> answer(conduct, answer))
                        .toList());
    }

    private static List<TrajectoryPoint> trajectory(Conduct conduct) {
        var estimates = conduct.test().trajectory(conduct.responses());
        return IntStream.range(0, estimates.size())
                .mapToObj(i -> new TrajectoryPoint(
                        i + 1,
                        estimates.get(i).ability(),
                        estimates.get(i).standardError(),
                        conduct.answers().get(i).score() == 1))
                .toList();
    }

    private static AnswerReport answer(Conduct conduct, Answer answer) {
        var item = conduct.item(answer.item());
        return new AnswerReport(
                answer.position(),
                item.id(),
                item.kind(),
                item.prompt(),
                item.options(),
                answer.given(),
                item.key(),
                answer.score() == 1,
                item.explanation(),
                answer.difficulty());
    }
}
