package dev.rehearse.interview.conduct.page;

import dev.rehearse.interview.conduct.AnswerReport;
import dev.rehearse.interview.conduct.InterviewView;
import dev.rehearse.interview.conduct.Interviewer.Opened;
import dev.rehearse.interview.procedure.Asked;
import dev.rehearse.interview.procedure.Progress;

/**
 * The result of one answer in a quiz, with its explanation.
 *
 * @param isOver whether it was the last question
 */
public record FeedbackPage(InterviewView interview, ShownAnswer shown, boolean isOver) {

    static FeedbackPage of(Opened opened, Asked asked) {
        var conduct = opened.conduct();
        return new FeedbackPage(
                InterviewView.of(opened),
                ShownAnswer.of(AnswerReport.of(conduct.interview(), asked)),
                conduct.progress() instanceof Progress.Over);
    }
}
