package dev.rehearse.interview.conduct;

import dev.rehearse.interview.conduct.Interviewer.Opened;

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
