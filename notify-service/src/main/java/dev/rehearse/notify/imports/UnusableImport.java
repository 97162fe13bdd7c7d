package dev.rehearse.notify.imports;

import dev.rehearse.edge.problem.HttpProblem;
import dev.rehearse.edge.problem.Violation;
import java.util.List;

/** Lines of an import break a rule, so nothing of it was taken over. */
final class UnusableImport extends HttpProblem {

    /** How many faults are listed at most. */
    static final int MOST_FAULTS = 100;

    UnusableImport(List<Violation> faults) {
        super(400, "import.unusable", faults.toArray(Violation[]::new));
    }
}
