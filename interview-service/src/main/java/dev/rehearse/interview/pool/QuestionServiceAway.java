package dev.rehearse.interview.pool;

import dev.rehearse.edge.problem.HttpProblem;

/** The items can't be had, because question-service does not answer. */
public final class QuestionServiceAway extends HttpProblem.Unavailable {

    private static final int RETRY_AFTER_SECONDS = 5;

    QuestionServiceAway() {
        super(
                "The question catalog does not answer at the moment. Interviews that have begun go on.",
                RETRY_AFTER_SECONDS);
    }
}
