package dev.rehearse.benchmarks.catalog;

import dev.rehearse.benchmarks.catalog.CatalogBenchmark.Sample;
import dev.rehearse.terminal.command.Commands;
import dev.rehearse.terminal.command.WholeNumber;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The command line of {@link CatalogBenchmark}. */
@Command(
        name = "catalog",
        description = "Measure reading and searching 10,000 questions, beside pgbench; takes three minutes.")
public final class CatalogCommand implements Callable<Integer> {

    private static final List<String> FLAGS =
            List.of("-Xmx256m", "-XX:+UseSerialGC", "--enable-native-access=ALL-UNNAMED");

    @Option(
            names = "--seconds",
            paramLabel = "NUMBER",
            converter = Seconds.class,
            defaultValue = "10",
            description = "How long each round takes; ${DEFAULT-VALUE} if not given.")
    private int seconds;

    @Option(
            names = "--seed",
            paramLabel = "NUMBER",
            converter = Seed.class,
            defaultValue = "1",
            description = "Decides questions and searches; ${DEFAULT-VALUE} if not given.")
    private int seed;

    @Option(
            names = "--java",
            paramLabel = "FLAG",
            description = "A further flag of the service's Java, such as -XX:TieredStopAtLevel=1; can be given again.")
    private List<String> java = List.of();

    @Option(names = "--starts", description = "Measure nothing but the starts, with the import and without changes.")
    private boolean startsOnly;

    private static final class Seconds extends WholeNumber {
        private Seconds() {
            super(1, 600);
        }
    }

    private static final class Seed extends WholeNumber {
        private Seed() {
            super(1, 99_999_999);
        }
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        CatalogBenchmark.run(sample(), Commands.home());
        return 0;
    }

    Sample sample() {
        List<String> flags = new ArrayList<>(FLAGS);
        flags.addAll(java);
        return new Sample(seconds, seed, List.copyOf(flags), startsOnly);
    }
}
