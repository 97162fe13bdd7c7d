package dev.rehearse.simulate;

import dev.rehearse.adaptive.input.InvalidInput;
import dev.rehearse.adaptive.simulation.NormalExaminees;
import dev.rehearse.adaptive.simulation.Simulation;
import dev.rehearse.adaptive.simulation.SimulationResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/** Simulates examinees, prints how right the test was about them, and draws it: {@code ./rehearse simulate}. */
public final class Simulate {

    private static final int WRONG_USAGE = 2;

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
        Configuration configuration = Configuration.of(options);
        NormalExaminees examinees = new NormalExaminees(0, 1, options.seed());
        int threads = Runtime.getRuntime().availableProcessors();
        long begun = System.nanoTime();
        SimulationResult result;
        try (ProgressBar progress = new ProgressBar(options.examinees())) {
            result = new Simulation(examinees, options.examinees(), threads)
                    .run(configuration.test(), progress::advance);
        }
        Duration took = Duration.ofNanos(System.nanoTime() - begun);
        System.out.print(new Report(configuration.description(), options.seed()).text(result));
        System.out.printf("%nTook %.1f s on %d threads.%n", took.toMillis() / 1000.0, threads);
        draw(options.out(), configuration, examinees, result);
    }

    private static void draw(
            Path folder, Configuration configuration, NormalExaminees examinees, SimulationResult result)
            throws IOException {
        Files.createDirectories(folder);
        Pictures pictures = new Pictures(configuration.test());
        Files.writeString(folder.resolve("information.svg"), pictures.information());
        Files.writeString(folder.resolve("accuracy.svg"), pictures.accuracy(result));
        Files.writeString(folder.resolve("exposure.svg"), pictures.exposure(result));
        Files.writeString(folder.resolve("trajectory.svg"), pictures.trajectory(examinees));
        System.out.println("Pictures of information, accuracy, exposure and a trajectory are in " + folder);
    }
}
