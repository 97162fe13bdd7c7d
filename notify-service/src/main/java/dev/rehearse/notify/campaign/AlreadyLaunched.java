package dev.rehearse.notify.campaign;

import dev.rehearse.edge.problem.HttpProblem;
import dev.rehearse.edge.problem.Violation;
import java.util.UUID;

/** A campaign has told of the practice test already, and it was not said that it is to be told again. */
final class AlreadyLaunched extends HttpProblem.Conflict {
    AlreadyLaunched(String practiceTest, UUID earlier) {
        super(
                "Already launched",
                "Campaign %s is about this practice test too, and its subscribers would get a second mail. If they are to, say"
                                .formatted(earlier)
                        + " again: true.",
                new Violation("practiceTest", "has a campaign already: " + earlier, practiceTest));
    }
}
