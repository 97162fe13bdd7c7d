package dev.rehearse.cli.rescore;

import dev.rehearse.cli.operator.Surroundings;
import picocli.CommandLine.Command;

/** Estimates the results of finished interviews anew; the first results stay. */
@Command(
        name = "rescore",
        description = "Have the results of a practice test estimated anew, with the newest grades and item parameters.")
public final class RescoreCommand extends PassCommand {

    public RescoreCommand(Surroundings surroundings) {
        super(Work.RESCORE, surroundings);
    }
}
