package dev.rehearse.notify.campaign;

import dev.rehearse.edge.problem.HttpProblem;
import dev.rehearse.edge.problem.ProblemText;
import dev.rehearse.edge.problem.Violation;
import java.util.Map;
import java.util.UUID;

/** A campaign has told of the practice test already, and it was not said that it is to be told again. */
final class AlreadyLaunched extends HttpProblem.Conflict {
    AlreadyLaunched(String practiceTest, UUID earlier) {
        super(
                "launch.repeated",
                Map.of("earlier", earlier),
                new Violation(
                        "practiceTest",
                        ProblemText.of("practice-test.has-campaign", "earlier", earlier),
                        practiceTest));
    }
}
