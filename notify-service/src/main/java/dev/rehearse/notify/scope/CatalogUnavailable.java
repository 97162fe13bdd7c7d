package dev.rehearse.notify.scope;

import dev.rehearse.edge.problem.HttpProblem;

/** It is unknown whether the topic exists: it is not stored here and question-service is unavailable. */
final class CatalogUnavailable extends HttpProblem.Unavailable {

    private static final int RETRY_AFTER_SECONDS = 30;

    CatalogUnavailable() {
        super("catalog.unavailable", RETRY_AFTER_SECONDS);
    }
}
