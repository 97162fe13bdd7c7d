package dev.rehearse.cli.rescore;

import dev.rehearse.cli.operator.Surroundings;
import picocli.CommandLine.Command;

/** Grades the open answers of finished interviews anew; the first grades stay. */
@Command(
        name = "regrade",
        description = "Have the answers to a practice test's open questions graded by the grader of today.")
public final class RegradeCommand extends PassCommand {

    public RegradeCommand(Surroundings surroundings) {
        super(Work.REGRADE, surroundings);
    }
}
