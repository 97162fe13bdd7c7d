package dev.rehearse.cli.rescore;

import dev.rehearse.cli.operator.Connection;
import dev.rehearse.cli.operator.Exit;
import dev.rehearse.cli.operator.Failure;
import dev.rehearse.cli.operator.Ids;
import dev.rehearse.cli.operator.Surroundings;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The practice test whose interviews are graded or scored once more, and from where on. */
final class PassOptions {

    private static final String API = "interview/api/";
    private static final Pattern SLUG = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

    @Parameters(paramLabel = "PRACTICE-TEST", description = "The practice test, by its slug.")
    @SuppressWarnings("NullAway.Init")
    private String practiceTest;

    @Option(
            names = "--after",
            paramLabel = "INTERVIEW",
            description = "Go on after this interview, where an earlier pass was interrupted.")
    private @Nullable String after;

    @Option(
            names = "--limit",
            paramLabel = "NUMBER",
            description = "Interviews per request, from 1 to 200; 50 if not given.")
    private @Nullable String limit;

    @Option(names = "--json", description = "Print the service's answers as they are, a line for each request.")
    private boolean json;

    @Mixin
    private Connection connection = new Connection();

    Exit pass(Work work, Surroundings surroundings) {
        var range = range();
        try (var api = connection.open(surroundings, API)) {
            return new Pass(work, api, surroundings.screen(), json).over(range);
        }
    }

    private Pass.Range range() {
        if (!SLUG.matcher(practiceTest).matches()) {
            throw Failure.usage("\"" + practiceTest + "\" is no slug of a practice test, such as asyncio.");
        }
        return new Pass.Range(practiceTest, after == null ? null : Ids.interview(after), limit);
    }
}
