package dev.rehearse.interview.pool;

import dev.rehearse.edge.problem.HttpProblem;

/** The items can't be had, because question-service does not answer. */
public final class QuestionServiceAway extends HttpProblem.Unavailable {

    private static final int RETRY_AFTER_SECONDS = 5;

    QuestionServiceAway() {
        super("catalog.unavailable", RETRY_AFTER_SECONDS);
    }
}
