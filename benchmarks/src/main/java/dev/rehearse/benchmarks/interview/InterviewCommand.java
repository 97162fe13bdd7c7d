package dev.rehearse.benchmarks.interview;

import dev.rehearse.benchmarks.interview.InterviewBenchmark.Sample;
import dev.rehearse.terminal.command.Commands;
import dev.rehearse.terminal.command.WholeNumber;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The command line of {@link InterviewBenchmark}. */
@Command(
        name = "interview",
        description = "Measure what an answer in an interview costs, beside pgbench; takes five minutes.")
public final class InterviewCommand implements Callable<Integer> {

    private static final List<String> FLAGS =
            List.of("-Xmx256m", "-XX:+UseSerialGC", "--enable-native-access=ALL-UNNAMED");

    @Option(
            names = "--seconds",
            paramLabel = "NUMBER",
            converter = Seconds.class,
            defaultValue = "20",
            description = "How long each round takes; ${DEFAULT-VALUE} if not given.")
    private int seconds;

    @Option(
            names = "--warm-up",
            paramLabel = "NUMBER",
            converter = Seconds.class,
            description =
                    "How many seconds each round is preceded by that do not count; as many as it has if not given.")
    private @Nullable Integer warmUp;

    @Option(
            names = "--think",
            paramLabel = "NUMBER",
            converter = Think.class,
            defaultValue = "0",
            description =
                    "How many milliseconds a candidate thinks about a question on average, between nothing and twice as"
                            + " long; ${DEFAULT-VALUE} if not given, which is as many answers as there can be.")
    private int think;

    @Option(
            names = "--seed",
            paramLabel = "NUMBER",
            converter = Seed.class,
            defaultValue = "1",
            description = "Decides pools and answers; ${DEFAULT-VALUE} if not given.")
    private int seed;

    @Option(
            names = "--interviews",
            paramLabel = "NUMBER",
            converter = Interviews.class,
            description =
                    "Take so many short interviews in place of the rounds, 32 at once, and print after each tenth how much"
                            + " memory the service holds; needs no pgbench.")
    private @Nullable Integer interviews;

    @Option(
            names = "--java",
            paramLabel = "FLAG",
            description = "A further flag of the service's Java, such as -XX:TieredStopAtLevel=1; can be given again.")
    private List<String> java = List.of();

    private static final class Seconds extends WholeNumber {
        private Seconds() {
            super(1, 600);
        }
    }

    private static final class Think extends WholeNumber {
        private Think() {
            super(0, 60_000);
        }
    }

    private static final class Seed extends WholeNumber {
        private Seed() {
            super(1, 99_999_999);
        }
    }

    private static final class Interviews extends WholeNumber {
        private Interviews() {
            super(10, 10_000_000);
        }
    }

    @Override
    public Integer call() throws IOException, InterruptedException, SQLException {
        if (interviews == null) {
            InterviewBenchmark.run(sample(), Commands.home());
        } else {
            MemoryBenchmark.run(sample(), interviews, Commands.home());
        }
        return 0;
    }

    Sample sample() {
        List<String> flags = new ArrayList<>(FLAGS);
        flags.addAll(java);
        return new Sample(
                Duration.ofSeconds(warmUp == null ? seconds : warmUp),
                Duration.ofSeconds(seconds),
                Duration.ofMillis(think),
                seed,
                List.copyOf(flags));
    }
}
