package dev.rehearse.interview.practicetest;

import dev.rehearse.edge.problem.HttpProblem;

/** There is no practice test of this name that the asker may see. */
public final class NoSuchPracticeTest extends HttpProblem.NotFound {
    public NoSuchPracticeTest(String slug) {
        super("No such practice test", "There is no practice test \"" + slug + "\".");
    }
}
