package dev.rehearse.question.author.question;

import dev.rehearse.edge.problem.HttpProblem;
import dev.rehearse.edge.problem.ProblemText;
import java.util.Map;

/** The question's status does not allow this transition. */
final class IllegalTransition extends HttpProblem.Conflict {
    IllegalTransition(Status from, Status to) {
        super("author.transition", Map.of("from", name(from), "to", name(to)));
    }

    private static ProblemText name(Status status) {
        return ProblemText.of("authoring." + status.word());
    }
}
