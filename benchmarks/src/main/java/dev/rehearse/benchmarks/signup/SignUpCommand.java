package dev.rehearse.benchmarks.signup;

import dev.rehearse.benchmarks.signup.SignUpBenchmark.Sample;
import dev.rehearse.terminal.command.Commands;
import dev.rehearse.terminal.command.WholeNumber;
import java.io.IOException;
import java.sql.SQLException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The command line of {@link SignUpBenchmark}. */
@Command(
        name = "signup",
        description = "Try to tell by the time of one answer what is known of an address; takes nine minutes.")
public final class SignUpCommand implements Callable<Integer> {

    @Option(
            names = "--addresses",
            paramLabel = "NUMBER",
            converter = Addresses.class,
            defaultValue = "2000",
            description = "How many are signed up of each sort; ${DEFAULT-VALUE} if not given.")
    private int addresses;

    @Option(
            names = "--seed",
            paramLabel = "NUMBER",
            converter = Seed.class,
            defaultValue = "1",
            description = "Decides their order; ${DEFAULT-VALUE} if not given.")
    private int seed;

    private static final class Addresses extends WholeNumber {
        private Addresses() {
            super(1, 100_000);
        }
    }

    private static final class Seed extends WholeNumber {
        private Seed() {
            super(1, 99_999_999);
        }
    }

    @Override
    public Integer call() throws IOException, InterruptedException, SQLException {
        SignUpBenchmark.run(sample(), Commands.home());
        return 0;
    }

    Sample sample() {
        return new Sample(addresses, seed);
    }
}
