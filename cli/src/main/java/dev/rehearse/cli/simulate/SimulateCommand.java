package dev.rehearse.cli.simulate;

import dev.rehearse.adaptive.input.InvalidInput;
import dev.rehearse.adaptive.simulation.Comparison;
import dev.rehearse.adaptive.simulation.Examinees;
import dev.rehearse.adaptive.simulation.Simulation;
import dev.rehearse.adaptive.simulation.SimulationResult;
import dev.rehearse.terminal.ProgressBar;
import dev.rehearse.terminal.command.WholeNumber;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** Simulates examinees, prints the accuracy of one test or two, and draws charts. */
@Command(
        name = "simulate",
        description = "Simulate examinees; print the accuracy of the test, and draw charts.",
        sortOptions = false)
public final class SimulateCommand implements Callable<Integer> {

    private static final int THREADS = Runtime.getRuntime().availableProcessors();

    @Mixin
    private TestOptions test = new TestOptions();

    @Option(
            names = "--against",
            paramLabel = "CHANGES",
            description = "Compare with a second test that differs in these options: name=value, "
                    + "joined by commas, such as selection=klp,exposure=randomesque:5.")
    private @Nullable String against;

    @Option(
            names = "--examinees",
            paramLabel = "NUMBER",
            converter = Count.class,
            defaultValue = "10000",
            description = "How many examinees, with abilities from N(0, 1), the same ones in both tests; "
                    + "${DEFAULT-VALUE} if not given.")
    private int examinees;

    @Option(
            names = "--seed",
            paramLabel = "NUMBER",
            converter = Seed.class,
            defaultValue = "1",
            description = "Seed of the examinees and their answers; ${DEFAULT-VALUE} if not given.")
    private long seed;

    @Option(
            names = "--truth",
            paramLabel = "FILE",
            description =
                    "The true items, in the format of --items: examinees answer by these parameters, while the test "
                            + "uses those of --items. Those of --items if not given. If a test has uncertain "
                            + "parameters, each examinee's are drawn from the distributions in this file.")
    private @Nullable Path truth;

    @Option(
            names = "--misjudged",
            paramLabel = "LOGITS",
            converter = Misjudgement.class,
            defaultValue = "0.5",
            description =
                    "With --practice-test, the standard deviation of authors' errors of difficulty, and of discrimination "
                            + "in proportion; drawn again for each examinee. ${DEFAULT-VALUE} if not given, as in interviews.")
    private double misjudged;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            defaultValue = "target/simulation",
            description = "The folder for report.html and the charts; ${DEFAULT-VALUE} if not given.")
    @SuppressWarnings("NullAway.Init")
    private Path out;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    private static final class Count extends WholeNumber {
        private Count() {
            super(1, 10_000_000);
        }
    }

    private static final class Misjudgement implements ITypeConverter<Double> {
        @Override
        public Double convert(String text) {
            try {
                double value = Double.parseDouble(text);
                if (value >= 0 && value <= 5) {
                    return value;
                }
            } catch (NumberFormatException _) {
                // The message below explains it.
            }
            throw new TypeConversionException("must be a number from 0 to 5");
        }
    }

    private static final class Seed implements ITypeConverter<Long> {
        @Override
        public Long convert(String text) {
            try {
                return Long.parseLong(text);
            } catch (NumberFormatException e) {
                throw new TypeConversionException("must be a whole number");
            }
        }
    }

    @Override
    public Integer call() throws IOException {
        try {
            Configuration configuration = Configuration.of(settings());
            if (configuration.shipped().isEmpty()
                    && spec.commandLine().getParseResult().hasMatchedOption("--misjudged")) {
                throw new InvalidOption(
                        "--misjudged is of --practice-test; --truth says what the items of a file are.");
            }
            run(configuration, against().map(Configuration::of));
            return 0;
        } catch (InvalidOption | InvalidInput invalid) {
            throw new ParameterException(spec.commandLine(), String.valueOf(invalid.getMessage()));
        }
    }

    Settings settings() {
        return test.settings(spec.commandLine().getParseResult());
    }

    /** The configuration to compare with, if any. */
    Optional<Settings> against() {
        return Optional.ofNullable(against)
                .map(changes -> TestOptions.changed(spec.commandLine().getParseResult(), changes));
    }

    private void run(Configuration configuration, Optional<Configuration> other) throws IOException {
        People group = new People(Optional.ofNullable(truth), truthKind(), misjudged, seed);
        Examinees people = group.of(configuration, other);
        Simulation simulation = new Simulation(people, examinees, THREADS);
        long begun = System.nanoTime();
        StringBuilder table = new StringBuilder();
        List<Simulated> simulated = other.isPresent()
                ? compare(simulation, configuration, other.get(), table)
                : simulate(simulation, configuration, table);
        simulated.forEach(one -> table.append(levelErrors(simulation, one)));
        Duration took = Duration.ofNanos(System.nanoTime() - begun);
        if (configuration.shipped().isPresent()) {
            table.append(group.misjudgement());
        }
        if (truth != null) {
            table.append(
                    truthKind() == ParameterKind.UNCERTAIN
                            ? "Examinees answer by parameters drawn as " + truth + " says\n"
                            : "Examinees answer by the parameters in " + truth + "\n");
        }
        printer().print(table);
        printer().printf("%nTook %.1f s on %d threads.%n", took.toMillis() / 1000.0, THREADS);
        draw(new Pictures(simulated), people, table.toString());
    }

    private ParameterKind truthKind() {
        boolean uncertain = Stream.concat(Stream.of(settings()), against().stream())
                .anyMatch(test -> test.items().isUncertain());
        return uncertain ? ParameterKind.UNCERTAIN : ParameterKind.CERTAIN;
    }

    /** By the levels of a practice test; empty for other tests. */
    private static String levelErrors(Simulation simulation, Simulated simulated) {
        Configuration configuration = simulated.configuration();
        return configuration
                .shipped()
                .map(shipped -> new LevelErrors(shipped.levels(), simulation.examinees(configuration.test())).text())
                .map(text -> simulated.label().isEmpty() ? text : "\n" + simulated.label() + text)
                .orElse("");
    }

    private List<Simulated> simulate(Simulation simulation, Configuration configuration, StringBuilder table) {
        SimulationResult result;
        try (ProgressBar progress = ProgressBar.onStandardError(simulation.count())) {
            result = simulation.run(configuration.test(), progress::advance);
        }
        table.append(new Report(configuration.description(), seed).text(result));
        return List.of(new Simulated("", configuration, result));
    }

    private List<Simulated> compare(
            Simulation simulation, Configuration configuration, Configuration other, StringBuilder table) {
        Comparison comparison;
        try (ProgressBar progress = ProgressBar.onStandardError(simulation.count())) {
            comparison = simulation.compare(configuration.test(), other.test(), progress::advance);
        }
        table.append(new ComparisonReport(configuration.description(), other.description(), seed).text(comparison));
        return List.of(
                new Simulated("A", configuration, comparison.first()), new Simulated("B", other, comparison.second()));
    }

    private void draw(Pictures pictures, Examinees people, String table) throws IOException {
        Map<String, String> drawn = new LinkedHashMap<>();
        drawn.put("information", pictures.information());
        drawn.put("bias", pictures.bias());
        drawn.put("rmse", pictures.rmse());
        drawn.put("coverage", pictures.coverage());
        drawn.put("exposure", pictures.exposure());
        drawn.put("trajectory", pictures.trajectory(people));
        Files.createDirectories(out);
        for (Map.Entry<String, String> picture : drawn.entrySet()) {
            Files.writeString(out.resolve(picture.getKey() + ".svg"), picture.getValue());
        }
        Files.writeString(
                out.resolve("report.html"), new HtmlReport(line(), table, List.copyOf(drawn.values())).html());
        printer()
                .println(
                        "Pictures of information, bias, RMSE, coverage, exposure and a trajectory, and report.html, are in "
                                + out);
        printer().flush();
    }

    /** The command line, with the defaults that it leaves. */
    private String line() {
        return "./rehearse simulate "
                + String.join(" ", spec.commandLine().getParseResult().originalArgs())
                + " (seed " + seed + ", " + examinees + " examinees)";
    }

    private PrintWriter printer() {
        return spec.commandLine().getOut();
    }
}
