package dev.rehearse.question.author.question;

import dev.rehearse.edge.problem.HttpProblem;
import java.util.Map;

/** The question has changed since the client read it. */
public final class PreconditionFailed extends HttpProblem {
    PreconditionFailed(String current) {
        super(412, "author.if-match.stale", Map.of("current", current));
    }
}
