package dev.rehearse.launcher;

import dev.rehearse.launcher.campaign.CampaignCommand;
import dev.rehearse.launcher.keys.Keys;
import dev.rehearse.launcher.keys.Token;
import dev.rehearse.launcher.layout.Reason;
import dev.rehearse.launcher.layout.Refusal;
import dev.rehearse.launcher.process.StopSignal;
import dev.rehearse.launcher.terminal.Stopwatch;
import dev.rehearse.launcher.terminal.Terminal;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * The command line: {@code run} starts everything, {@code token} mints a bearer token, {@code campaign}
 * steers mail, {@code database} is for developers.
 */
public final class Rehearse {

    /** Longer than the sum of the grace periods of all parts. */
    private static final long STOP_MINUTES = 2;

    private Rehearse() {}

    public static void main(String[] arguments) throws InterruptedException {
        var home = Path.of(System.getProperty("rehearse.home", "")).toAbsolutePath();
        var words = Arrays.asList(arguments);
        var command = words.isEmpty() ? "" : words.getFirst();
        var rest = words.isEmpty() ? words : words.subList(1, words.size());
        var code = 0;
        try {
            switch (command) {
                case "run" -> code = run(home, rest, setting -> new Run(setting).toTheEnd());
                case "database" -> code = run(home, rest, setting -> new DevelopmentDatabase(setting).toTheEnd());
                case "token" -> System.out.println(token(home, rest));
                case "campaign" -> code = CampaignCommand.run(home, rest);
                default ->
                    throw new Refusal("The commands are run, token, campaign and database. ./rehearse help says more.");
            }
        } catch (Refusal refusal) {
            System.err.println(refusal.getMessage());
            code = 1;
        } catch (UncheckedIOException e) {
            System.err.println("Rehearse can't go on: " + Reason.of(e));
            code = 1;
        }
        System.exit(code);
    }

    private static String token(Path home, List<String> words) {
        var options = Options.parse(home, words, true);
        var token = new Token(options.role(), Duration.ofHours(options.hours()));
        var keys = new Keys(options.data().prepare().keys()).create(new SecureRandom());
        return token.signed(keys, Clock.systemUTC());
    }

    /**
     * Runs until Ctrl-C, SIGTERM or a failure. The shutdown hook waits until everything has stopped, and sets the exit
     * code.
     */
    private static int run(Path home, List<String> words, Task task) throws InterruptedException {
        var watch = Stopwatch.start();
        var options = Options.parse(home, words, false);
        var stop = new StopSignal();
        var stopped = new CountDownLatch(1);
        var terminal = Terminal.standard();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            if (!stop.isGiven()) {
                stop.give(0);
                terminal.say("\nStopping ...");
            }
            await(stopped);
            System.out.flush();
            Runtime.getRuntime().halt(stop.await());
        }));
        try {
            var setting = new Setting(options, terminal, stop, Clock.systemUTC(), watch);
            return task.toTheEnd(setting);
        } finally {
            stopped.countDown();
        }
    }

    /** The work until the stop signal; returns the exit code. */
    @FunctionalInterface
    private interface Task {
        int toTheEnd(Setting setting) throws InterruptedException;
    }

    private static void await(CountDownLatch stopped) {
        try {
            if (!stopped.await(STOP_MINUTES, TimeUnit.MINUTES)) {
                System.err.println("Not everything could be stopped.");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
