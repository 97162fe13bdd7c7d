package dev.rehearse.notify.imports;

import dev.rehearse.edge.problem.HttpProblem;
import dev.rehearse.edge.problem.Violation;
import java.util.List;

/** Lines of an import break a rule, so nothing was imported. */
final class UnusableImport extends HttpProblem {

    /** The maximum number of faults that are listed. */
    static final int MOST_FAULTS = 100;

    UnusableImport(List<Violation> faults) {
        super(400, "import.unusable", faults.toArray(Violation[]::new));
    }
}
