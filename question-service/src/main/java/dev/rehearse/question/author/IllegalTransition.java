package dev.rehearse.question.author;

import dev.rehearse.edge.problem.HttpProblem;
import java.util.Map;

/** A question of this status can't get the other. */
final class IllegalTransition extends HttpProblem.Conflict {
    IllegalTransition(String from, String to) {
        super("author.transition", Map.of("from", from, "to", to));
    }
}
