package dev.rehearse.notify.campaign;

import dev.rehearse.edge.problem.HttpProblem;
import dev.rehearse.edge.problem.ProblemText;
import dev.rehearse.edge.problem.Violation;
import java.util.Map;
import java.util.UUID;

/** A campaign for the practice test exists, and the request does not ask for a repeat. */
public final class AlreadyLaunched extends HttpProblem.Conflict {
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
