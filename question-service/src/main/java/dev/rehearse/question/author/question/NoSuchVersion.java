package dev.rehearse.question.author.question;

import dev.rehearse.edge.problem.HttpProblem;
import java.util.Map;

/** The question has no version with this number. */
public final class NoSuchVersion extends HttpProblem.NotFound {
    NoSuchVersion(String number) {
        super("author.version.unknown", Map.of("number", number));
    }
}
