package dev.rehearse.interview.conduct;

import dev.rehearse.edge.problem.HttpProblem;
import dev.rehearse.edge.problem.Violation;
import java.util.Map;
import java.util.UUID;

/** The answer came at the wrong time or is for another question; nothing was recorded. */
public final class AnswerRefused extends HttpProblem.Conflict {

    private AnswerRefused(String code, Map<String, ?> arguments, Violation error) {
        super(code, arguments, error);
    }

    static AnswerRefused interviewEnded() {
        return new AnswerRefused("interview.ended", Map.of(), Violation.of("position", "position.after-end"));
    }

    static AnswerRefused alreadyAnswered(int position) {
        return new AnswerRefused(
                "answer.repeated",
                Map.of("position", position),
                new Violation("position", "position.answered", String.valueOf(position)));
    }

    static AnswerRefused notAskedYet(int position, int current) {
        return new AnswerRefused(
                "answer.early",
                Map.of("current", current),
                new Violation("position", "position.not-asked", String.valueOf(position)));
    }

    static AnswerRefused otherQuestion(UUID question, int current) {
        return new AnswerRefused(
                "answer.other-question",
                Map.of("current", current),
                new Violation("question", "question.not-current", question.toString()));
    }

    static AnswerRefused otherFollowUp(int followUp, int due) {
        return new AnswerRefused(
                due == 0 ? "answer.no-follow-up" : "answer.other-follow-up",
                Map.of("due", due),
                new Violation("followUp", "question.not-current", String.valueOf(followUp)));
    }

    static AnswerRefused noHint(int number) {
        return new AnswerRefused(
                "hint.unknown", Map.of(), new Violation("number", "hint.not-next", String.valueOf(number)));
    }

    static AnswerRefused nothingToJudge(int position) {
        return new AnswerRefused(
                "judgement.none",
                Map.of("position", position),
                new Violation("position", "judgement.not-needed", String.valueOf(position)));
    }
}
