package dev.rehearse.interview.conduct;

import dev.rehearse.edge.problem.HttpProblem;
import java.util.Map;

/** A practice test whose topic has no items can't be taken. */
final class NoItems extends HttpProblem.Conflict {
    NoItems(String practiceTest) {
        super("practice-test.empty", Map.of("practiceTest", practiceTest));
    }
}
