package dev.rehearse.question.author.question;

import dev.rehearse.edge.problem.HttpProblem;
import java.util.Map;

/** The question's status does not allow this transition. */
final class IllegalTransition extends HttpProblem.Conflict {
    IllegalTransition(String from, String to) {
        super("author.transition", Map.of("from", from, "to", to));
    }
}
