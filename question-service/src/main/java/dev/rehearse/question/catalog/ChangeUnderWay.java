package dev.rehearse.question.catalog;

import dev.rehearse.edge.problem.HttpProblem;

/** Another change has locked for seconds what this one needs; nothing was changed. */
public final class ChangeUnderWay extends HttpProblem.Unavailable {

    private static final int RETRY_AFTER_SECONDS = 5;

    /** What is locked. */
    enum Locked {
        CATALOG("change.catalog"),
        SERVED("change.served"),
        TOPIC("change.topic"),
        QUESTION("change.question");

        private final String code;

        Locked(String code) {
            this.code = code;
        }
    }

    ChangeUnderWay(Locked locked) {
        super(locked.code, RETRY_AFTER_SECONDS);
    }
}
