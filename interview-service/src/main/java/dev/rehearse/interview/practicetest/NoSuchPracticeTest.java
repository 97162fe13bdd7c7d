package dev.rehearse.interview.practicetest;

import dev.rehearse.edge.problem.HttpProblem;
import java.util.Map;

/** There is no practice test with this slug that the client may see. */
public final class NoSuchPracticeTest extends HttpProblem.NotFound {
    public NoSuchPracticeTest(String slug) {
        super("practice-test.unknown", Map.of("slug", slug));
    }
}
