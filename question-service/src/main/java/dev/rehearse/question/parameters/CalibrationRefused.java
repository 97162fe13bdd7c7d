package dev.rehearse.question.parameters;

import dev.rehearse.edge.problem.HttpProblem;
import dev.rehearse.edge.problem.Violation;
import java.util.List;
import java.util.Map;

/** Some rows of a calibration can't be stored, each named by its line; nothing was stored. */
final class CalibrationRefused extends HttpProblem {

    private static final int MOST = 100;

    CalibrationRefused(List<Violation> errors) {
        super(
                400,
                "parameters.refused",
                Map.of("count", errors.size()),
                errors.stream().limit(MOST).toArray(Violation[]::new));
    }
}
