package dev.rehearse.question.author.question;

import dev.rehearse.edge.problem.HttpProblem;
import java.util.Map;

/** The topic or question comes from a content file, and can only be changed there. */
public final class OwnedByFile extends HttpProblem.Conflict {
    OwnedByFile(String file) {
        super("author.owned-by-file", Map.of("file", file));
    }
}
