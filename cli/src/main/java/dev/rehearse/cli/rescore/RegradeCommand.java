package dev.rehearse.cli.rescore;

import dev.rehearse.cli.operator.Environment;
import picocli.CommandLine.Command;

/** Grades the open answers of finished interviews again; the first grades are kept. */
@Command(name = "regrade", description = "Grade the open answers of a practice test again, with the current grader.")
public final class RegradeCommand extends PassCommand {

    public RegradeCommand(Environment environment) {
        super(Work.REGRADE, environment);
    }
}
