package dev.rehearse.interview.conduct;

import dev.rehearse.edge.problem.HttpProblem;
import dev.rehearse.edge.problem.Violation;
import java.util.UUID;

/** An answer comes at the wrong time or to the wrong question; nothing was recorded. */
final class AnswerRefused extends HttpProblem.Conflict {

    private AnswerRefused(String title, String detail, Violation error) {
        super(title, detail, error);
    }

    static AnswerRefused interviewEnded() {
        return new AnswerRefused(
                "Interview ended",
                "The interview is over and takes no more answers.",
                Violation.of("position", "comes after the end"));
    }

    static AnswerRefused alreadyAnswered(int position) {
        return new AnswerRefused(
                "Already answered",
                "Question " + position + " has another answer already. The first answer counts.",
                new Violation("position", "has been answered", String.valueOf(position)));
    }

    static AnswerRefused notAskedYet(int position, int current) {
        return new AnswerRefused(
                "Question not asked",
                "The question at hand is number " + current + ".",
                new Violation("position", "has not been asked", String.valueOf(position)));
    }

    static AnswerRefused otherQuestion(UUID question, int current) {
        return new AnswerRefused(
                "Question not asked",
                "Question " + current + " is another one.",
                new Violation("question", "is not the one at hand", question.toString()));
    }
}
