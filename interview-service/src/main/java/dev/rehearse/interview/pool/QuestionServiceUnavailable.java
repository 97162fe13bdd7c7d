package dev.rehearse.interview.pool;

import dev.rehearse.edge.problem.HttpProblem;

/** The items are unavailable, because question-service does not answer. */
public final class QuestionServiceUnavailable extends HttpProblem.Unavailable {

    private static final int RETRY_AFTER_SECONDS = 5;

    QuestionServiceUnavailable() {
        super("catalog.unavailable", RETRY_AFTER_SECONDS);
    }
}
