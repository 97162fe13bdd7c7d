package dev.rehearse.interview.conduct;

import dev.rehearse.interview.conduct.Interviewer.Opened;
import dev.rehearse.interview.interview.EndReason;
import dev.rehearse.interview.practicetest.Mode;
import dev.rehearse.interview.practicetest.PracticeTestView;
import dev.rehearse.interview.procedure.Conduct;
import dev.rehearse.interview.procedure.Progress;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An interview, as its candidate sees it.
 *
 * @param id the secret that alone gives access to the interview: keep it like a key
 * @param answered number of answers
 * @param secondsLeft of the time limit, on the database's clock; 0 when the interview is over
 * @param question the current question; absent when the interview is over
 * @param endReason why it is over; absent while it is in progress
 * @param report path of the report; absent while the interview is in progress
 * @param mode with feedback at the end, or after each answer
 * @param feedback on the last answer, in a quiz
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
        @Nullable String report,
        Mode mode,
        @Nullable AnswerReport feedback) {

    public static InterviewView of(Opened opened) {
        var conduct = opened.conduct();
        var interview = conduct.interview();
        var id = opened.secret().text();
        var progress = conduct.progress();
        boolean isAsking = progress instanceof Progress.Asking;
        return new InterviewView(
                id,
                interview.practiceTest(),
                conduct.answered().size(),
                interview.startedAt(),
                interview.deadline(),
                isAsking ? interview.timeLeft(conduct.now()).toSeconds() : 0,
                progress instanceof Progress.Asking(var asked) ? QuestionView.of(interview, asked) : null,
                progress instanceof Progress.Over(var end) ? end.reason() : null,
                isAsking ? null : "/interview/api/interviews/" + id + "/report",
                interview.plan().mode(),
                feedback(conduct));
    }

    private static @Nullable AnswerReport feedback(Conduct conduct) {
        var answered = conduct.answered();
        return conduct.interview().plan().mode() == Mode.QUIZ && !answered.isEmpty()
                ? AnswerReport.of(conduct.interview(), answered.getLast())
                : null;
    }
}
