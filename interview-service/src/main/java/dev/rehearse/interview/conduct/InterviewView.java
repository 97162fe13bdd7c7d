package dev.rehearse.interview.conduct;

import dev.rehearse.interview.practicetest.PracticeTestView;
import dev.rehearse.interview.report.EndReason;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An interview, as its candidate sees it.
 *
 * @param id what opens it, and all that does: keep it as you would a key
 * @param answered number of answers
 * @param secondsLeft of the time limit, on the database's clock; 0 when the interview is over
 * @param question the question at hand; absent when the interview is over
 * @param endReason why it is over; absent while it is in progress
 * @param report path of the report; absent while the interview is in progress
 */
public record InterviewView(
        String id,
        PracticeTestView practiceTest,
        int answered,
        Instant startedAt,
        Instant deadline,
        long secondsLeft,
        @Nullable QuestionView question,
        @Nullable EndReason endReason,
        @Nullable String report) {

    static InterviewView of(Secret secret, Conduct conduct) {
        var interview = conduct.interview();
        var test = PracticeTestView.of(interview.practiceTest);
        int answered = conduct.answers().size();
        return switch (conduct.progress()) {
            case Progress.Asking asking ->
                new InterviewView(
                        secret.text(),
                        test,
                        answered,
                        interview.startedAt,
                        interview.deadline(),
                        interview.timeLeft(conduct.now()).toSeconds(),
                        QuestionView.of(asking),
                        null,
                        null);
            case Progress.Over(var reason, var _) ->
                new InterviewView(
                        secret.text(),
                        test,
                        answered,
                        interview.startedAt,
                        interview.deadline(),
                        0,
                        null,
                        reason,
                        "/interview/api/interviews/" + secret.text() + "/report");
        };
    }
}
