package dev.rehearse.cli.calibrate;

import dev.rehearse.cli.calibrate.Recalibration.Choice;
import dev.rehearse.cli.operator.Connection;
import dev.rehearse.cli.operator.Environment;
import dev.rehearse.cli.operator.Failure;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Calibrates the items of a practice test from its answers: shows what would change, and stores it on request. */
@Command(
        name = "recalibrate",
        description = "Estimate the item parameters of a practice test from its answers, and show or store them.",
        sortOptions = false,
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {
            "0:done",
            "1:the service is away, or its answer is none of its own; or the calibration does not converge",
            "2:wrong usage",
            "3:no token, or one that the service does not accept",
            "4:the service refused, or there are too few answers"
        })
public final class RecalibrateCommand implements Callable<Integer> {

    private static final Pattern SLUG = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

    private final Environment environment;

    @Parameters(paramLabel = "PRACTICE-TEST", description = "The practice test, by its slug.")
    @SuppressWarnings("NullAway.Init")
    private String practiceTest;

    @Option(
            names = "--store",
            description =
                    "Store the parameters: interviews that start from then on use them. Without it, they are only shown.")
    private boolean store;

    @Option(
            names = "--anew",
            description =
                    "Estimate items with stored parameters, too. Without it, these are the anchors of the others' scale.")
    private boolean anew;

    @Option(
            names = "--fewest",
            paramLabel = "NUMBER",
            description = "Leave out items with fewer answers, from 1 to 5000; 30 if not given.")
    private @Nullable String fewest;

    @Option(
            names = "--interviews",
            paramLabel = "NUMBER",
            description = "Use the interviews that ended last, from 1 to 5000; 5000 if not given.")
    private @Nullable String interviews;

    @Option(
            names = "--out",
            paramLabel = "FOLDER",
            defaultValue = "target/calibration",
            description =
                    "The folder for responses.csv, anchors.csv and calibration.csv, which calibrate and simulate read; ${DEFAULT-VALUE} if not given.")
    @SuppressWarnings("NullAway.Init")
    private Path out;

    @Option(names = "--json", description = "Print the service's response unchanged.")
    private boolean json;

    @Mixin
    private Connection connection = new Connection();

    public RecalibrateCommand(Environment environment) {
        this.environment = environment;
    }

    @Override
    public Integer call() throws IOException {
        if (!SLUG.matcher(practiceTest).matches()) {
            throw Failure.usage("\"" + practiceTest + "\" is no slug of a practice test, such as asyncio.");
        }
        var choice = new Choice(practiceTest, interviews, fewest, anew, store);
        try (var interviewApi = connection.open(environment, "interview/api/");
                var catalog = connection.open(environment, "api/")) {
            var files = new CalibrationFiles(interviewApi, catalog, out);
            return new Recalibration(choice, files, catalog, environment.screen(), json).run().code;
        }
    }
}
