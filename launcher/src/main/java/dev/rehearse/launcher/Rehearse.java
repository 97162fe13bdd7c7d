package dev.rehearse.launcher;

import dev.rehearse.terminal.command.Commands;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** The command line of what runs until it is stopped: the product, or its PostgreSQL alone for developers. */
@Command(name = "./rehearse", description = "Run the product.")
public final class Rehearse {

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            scope = ScopeType.INHERIT,
            description = "Show this help and exit.")
    boolean help;

    private Rehearse() {}

    public static void main(String... arguments) {
        System.exit(Commands.of(new Rehearse()).execute(arguments));
    }

    @Command(
            name = "run",
            description = "Build what changed, start everything, print the addresses.",
            exitCodeOnInvalidInput = 1)
    int run(@Mixin Options options) throws InterruptedException {
        return UntilStopped.run(options, setting -> new Run(setting).toTheEnd());
    }

    @Command(
            name = "database",
            description = "Start PostgreSQL alone, for a service with live reload.",
            exitCodeOnInvalidInput = 1)
    int database(@Mixin Options options) throws InterruptedException {
        return UntilStopped.run(options, setting -> new DevelopmentDatabase(setting).toTheEnd());
    }
}
