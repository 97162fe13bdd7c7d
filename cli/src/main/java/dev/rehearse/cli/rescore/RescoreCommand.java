package dev.rehearse.cli.rescore;

import dev.rehearse.cli.operator.Environment;
import picocli.CommandLine.Command;

/** Estimates the results of finished interviews again; the first results are kept. */
@Command(
        name = "rescore",
        description = "Estimate the results of a practice test again, with the newest grades and item parameters.")
public final class RescoreCommand extends PassCommand {

    public RescoreCommand(Environment environment) {
        super(Work.RESCORE, environment);
    }
}
