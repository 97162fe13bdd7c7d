package dev.rehearse.cli.rescore;

import dev.rehearse.cli.operator.Connection;
import dev.rehearse.cli.operator.Environment;
import dev.rehearse.cli.operator.Failure;
import dev.rehearse.cli.operator.Ids;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** A command that grades or scores the interviews of a practice test again, from the first or from a given one on. */
@Command(
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {
            "0:done",
            "1:the service is away, or its answer is none of its own; the message says how to go on",
            "2:wrong usage",
            "3:no token, or one that the service does not accept",
            "4:the service refused"
        })
abstract sealed class PassCommand implements Callable<Integer> permits RegradeCommand, RescoreCommand {

    private static final String API = "interview/api/";
    private static final Pattern SLUG = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

    private final Work work;
    private final Environment environment;

    @Parameters(paramLabel = "PRACTICE-TEST", description = "The practice test, by its slug.")
    @SuppressWarnings("NullAway.Init")
    private String practiceTest;

    @Option(
            names = "--after",
            paramLabel = "INTERVIEW",
            description = "Continue after this interview, where an earlier pass was interrupted.")
    private @Nullable String after;

    @Option(
            names = "--limit",
            paramLabel = "NUMBER",
            description = "Interviews per request, from 1 to 200; 50 if not given.")
    private @Nullable String limit;

    @Option(names = "--json", description = "Print the service's responses unchanged, a line for each request.")
    private boolean json;

    @Mixin
    private Connection connection = new Connection();

    PassCommand(Work work, Environment environment) {
        this.work = work;
        this.environment = environment;
    }

    @Override
    public Integer call() {
        var range = range();
        try (var api = connection.open(environment, API)) {
            return new Pass(work, api, environment.screen(), json).over(range).code;
        }
    }

    private Pass.Range range() {
        if (!SLUG.matcher(practiceTest).matches()) {
            throw Failure.usage("\"" + practiceTest + "\" is no slug of a practice test, such as asyncio.");
        }
        return new Pass.Range(practiceTest, after == null ? null : Ids.interview(after), limit);
    }
}
