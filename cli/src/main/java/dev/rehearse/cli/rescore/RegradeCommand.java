package dev.rehearse.cli.rescore;

import dev.rehearse.cli.operator.Surroundings;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Grades the open answers of finished interviews anew; the first grades stay. */
@Command(
        name = "regrade",
        description = "Have the answers to a practice test's open questions graded by the grader of today.",
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {
            "0:done",
            "1:the service is away, or its answer is none of its own; the message says how to go on",
            "2:wrong usage",
            "3:no token, or one that the service does not accept",
            "4:the service refused"
        })
public final class RegradeCommand implements Callable<Integer> {

    private final Surroundings surroundings;

    @Mixin
    private PassOptions options = new PassOptions();

    public RegradeCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        return options.pass(Work.REGRADE, surroundings).code;
    }
}
