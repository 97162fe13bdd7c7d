package dev.rehearse.notify.scope;

import dev.rehearse.edge.problem.HttpProblem;
import dev.rehearse.edge.problem.Violation;

/** The catalog has no track, section or topic of this path. */
final class UnknownScope extends HttpProblem {
    UnknownScope(String path) {
        super(404, "scope.unknown", new Violation("scope", "scope.not-in-catalog", path));
    }
}
