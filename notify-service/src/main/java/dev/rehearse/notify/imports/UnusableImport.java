package dev.rehearse.notify.imports;

import dev.rehearse.edge.problem.HttpProblem;
import dev.rehearse.edge.problem.Violation;
import java.util.List;

/** Lines of an import break a rule, so nothing of it was taken over. */
final class UnusableImport extends HttpProblem {

    /** Whoever has this many does not need to see more at once. */
    static final int MOST_FAULTS = 100;

    UnusableImport(List<Violation> faults) {
        super(400, "import.unusable", faults.toArray(Violation[]::new));
    }
}
