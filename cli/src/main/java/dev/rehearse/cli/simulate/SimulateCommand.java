package dev.rehearse.cli.simulate;

import dev.rehearse.adaptive.input.InvalidInput;
import dev.rehearse.adaptive.simulation.Comparison;
import dev.rehearse.adaptive.simulation.NormalExaminees;
import dev.rehearse.adaptive.simulation.Simulation;
import dev.rehearse.adaptive.simulation.SimulationResult;
import dev.rehearse.terminal.ProgressBar;
import dev.rehearse.terminal.command.WholeNumber;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** Simulates examinees, prints how right one test or two were about them, and draws it. */
@Command(
        name = "simulate",
        description = "Simulate examinees; print how right the test was about them, and draw it.",
        sortOptions = false)
public final class SimulateCommand implements Callable<Integer> {

    private static final int THREADS = Runtime.getRuntime().availableProcessors();

    @Mixin
    private TestOptions test = new TestOptions();

    @Option(
            names = "--against",
            paramLabel = "CHANGES",
            description = "Compare with a second test, which differs in this: name=value of the options above, with "
                    + "commas between, as selection=klp,exposure=randomesque:5.")
    private @Nullable String against;

    @Option(
            names = "--examinees",
            paramLabel = "NUMBER",
            converter = Examinees.class,
            defaultValue = "10000",
            description = "How many there are, of ability N(0, 1), the same ones in both tests; "
                    + "${DEFAULT-VALUE} if not given.")
    private int examinees;

    @Option(
            names = "--seed",
            paramLabel = "NUMBER",
            converter = Seed.class,
            defaultValue = "1",
            description = "Decides who the examinees are and how lucky; ${DEFAULT-VALUE} if not given.")
    private long seed;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            defaultValue = "target/simulation",
            description = "The folder for the pictures; ${DEFAULT-VALUE} if not given.")
    @SuppressWarnings("NullAway.Init")
    private Path out;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    private static final class Examinees extends WholeNumber {
        private Examinees() {
            super(1, 10_000_000);
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
            run(Configuration.of(settings()), against().map(Configuration::of));
            return 0;
        } catch (InvalidOption | InvalidInput invalid) {
            throw new ParameterException(spec.commandLine(), String.valueOf(invalid.getMessage()));
        }
    }

    Settings settings() {
        return test.settings();
    }

    /** The configuration to compare with, if there is one. */
    Optional<Settings> against() {
        return Optional.ofNullable(against)
                .map(changes -> TestOptions.changed(spec.commandLine().getParseResult(), changes));
    }

    private void run(Configuration configuration, Optional<Configuration> other) throws IOException {
        NormalExaminees normal = new NormalExaminees(0, 1, seed);
        Simulation simulation = new Simulation(normal, examinees, THREADS);
        long begun = System.nanoTime();
        List<Simulated> simulated = other.isPresent()
                ? compare(simulation, configuration, other.get())
                : simulate(simulation, configuration);
        Duration took = Duration.ofNanos(System.nanoTime() - begun);
        printer().printf("%nTook %.1f s on %d threads.%n", took.toMillis() / 1000.0, THREADS);
        draw(new Pictures(simulated), normal);
    }

    private List<Simulated> simulate(Simulation simulation, Configuration configuration) {
        SimulationResult result;
        try (ProgressBar progress = ProgressBar.onStandardError(simulation.count())) {
            result = simulation.run(configuration.test(), progress::advance);
        }
        printer().print(new Report(configuration.description(), seed).text(result));
        return List.of(new Simulated("", configuration, result));
    }

    private List<Simulated> compare(Simulation simulation, Configuration configuration, Configuration other) {
        Comparison comparison;
        try (ProgressBar progress = ProgressBar.onStandardError(simulation.count())) {
            comparison = simulation.compare(configuration.test(), other.test(), progress::advance);
        }
        printer().print(new ComparisonReport(configuration.description(), other.description(), seed).text(comparison));
        return List.of(
                new Simulated("A", configuration, comparison.first()), new Simulated("B", other, comparison.second()));
    }

    private void draw(Pictures pictures, NormalExaminees normal) throws IOException {
        Files.createDirectories(out);
        Files.writeString(out.resolve("information.svg"), pictures.information());
        Files.writeString(out.resolve("bias.svg"), pictures.bias());
        Files.writeString(out.resolve("rmse.svg"), pictures.rmse());
        Files.writeString(out.resolve("exposure.svg"), pictures.exposure());
        Files.writeString(out.resolve("trajectory.svg"), pictures.trajectory(normal));
        printer().println("Pictures of information, bias, RMSE, exposure and a trajectory are in " + out);
        printer().flush();
    }

    private PrintWriter printer() {
        return spec.commandLine().getOut();
    }
}
