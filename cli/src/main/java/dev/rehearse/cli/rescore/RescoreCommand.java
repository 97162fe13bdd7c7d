package dev.rehearse.cli.rescore;

import dev.rehearse.cli.operator.Surroundings;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Estimates the results of finished interviews anew; the first results stay. */
@Command(
        name = "rescore",
        description = "Have the results of a practice test estimated anew, with the newest grades and item parameters.",
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {
            "0:done",
            "1:the service is away, or its answer is none of its own; the message says how to go on",
            "2:wrong usage",
            "3:no token, or one that the service does not accept",
            "4:the service refused"
        })
public final class RescoreCommand implements Callable<Integer> {

    private final Surroundings surroundings;

    @Mixin
    private PassOptions options = new PassOptions();

    public RescoreCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        return options.pass(Work.RESCORE, surroundings).code;
    }
}
