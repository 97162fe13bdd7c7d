package dev.rehearse.simulate;

import dev.rehearse.adaptive.input.InvalidInput;
import dev.rehearse.adaptive.simulation.Comparison;
import dev.rehearse.adaptive.simulation.NormalExaminees;
import dev.rehearse.adaptive.simulation.Simulation;
import dev.rehearse.adaptive.simulation.SimulationResult;
import dev.rehearse.terminal.ProgressBar;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Simulates examinees, prints how right one test or two were about them, and draws it: {@code ./rehearse simulate}. */
public final class Simulate {

    private static final int WRONG_USAGE = 2;
    private static final int THREADS = Runtime.getRuntime().availableProcessors();

    private Simulate() {}

    /** Takes the options that {@link Options} reads. */
    public static void main(String[] arguments) throws IOException {
        try {
            run(Options.of(arguments));
        } catch (InvalidOption | InvalidInput invalid) {
            System.err.println(invalid.getMessage());
            System.exit(WRONG_USAGE);
        }
    }

    private static void run(Options options) throws IOException {
        Configuration configuration = Configuration.of(options.settings());
        Optional<Configuration> other = options.against().map(Configuration::of);
        NormalExaminees examinees = new NormalExaminees(0, 1, options.seed());
        Simulation simulation = new Simulation(examinees, options.examinees(), THREADS);
        long begun = System.nanoTime();
        List<Simulated> simulated = other.isPresent()
                ? compare(simulation, configuration, other.get(), options.seed())
                : simulate(simulation, configuration, options.seed());
        Duration took = Duration.ofNanos(System.nanoTime() - begun);
        System.out.printf("%nTook %.1f s on %d threads.%n", took.toMillis() / 1000.0, THREADS);
        draw(options.out(), new Pictures(simulated), examinees);
    }

    private static List<Simulated> simulate(Simulation simulation, Configuration configuration, long seed) {
        SimulationResult result;
        try (ProgressBar progress = ProgressBar.onStandardError(simulation.count())) {
            result = simulation.run(configuration.test(), progress::advance);
        }
        System.out.print(new Report(configuration.description(), seed).text(result));
        return List.of(new Simulated("", configuration, result));
    }

    private static List<Simulated> compare(
            Simulation simulation, Configuration configuration, Configuration other, long seed) {
        Comparison comparison;
        try (ProgressBar progress = ProgressBar.onStandardError(simulation.count())) {
            comparison = simulation.compare(configuration.test(), other.test(), progress::advance);
        }
        System.out.print(new ComparisonReport(configuration.description(), other.description(), seed).text(comparison));
        return List.of(
                new Simulated("A", configuration, comparison.first()), new Simulated("B", other, comparison.second()));
    }

    private static void draw(Path folder, Pictures pictures, NormalExaminees examinees) throws IOException {
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("information.svg"), pictures.information());
        Files.writeString(folder.resolve("bias.svg"), pictures.bias());
        Files.writeString(folder.resolve("rmse.svg"), pictures.rmse());
        Files.writeString(folder.resolve("exposure.svg"), pictures.exposure());
        Files.writeString(folder.resolve("trajectory.svg"), pictures.trajectory(examinees));
        System.out.println("Pictures of information, bias, RMSE, exposure and a trajectory are in " + folder);
    }
}
