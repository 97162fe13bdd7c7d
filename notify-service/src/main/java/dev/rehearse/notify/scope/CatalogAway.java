package dev.rehearse.notify.scope;

import dev.rehearse.edge.problem.HttpProblem;

/** Nobody can say whether there is such a topic: it is new to us and question-service does not answer. */
final class CatalogAway extends HttpProblem.Unavailable {

    private static final int RETRY_AFTER_SECONDS = 30;

    CatalogAway() {
        super("catalog.unavailable", RETRY_AFTER_SECONDS);
    }
}
