package dev.rehearse.benchmarks;

import dev.rehearse.benchmarks.catalog.CatalogCommand;
import dev.rehearse.benchmarks.exchange.ExchangeCommand;
import dev.rehearse.benchmarks.grading.GradingCommand;
import dev.rehearse.benchmarks.interview.InterviewCommand;
import dev.rehearse.benchmarks.mail.MailBenchmark;
import dev.rehearse.benchmarks.signup.SignUpCommand;
import dev.rehearse.terminal.command.Commands;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** The command line of the benchmarks. A further one is a class in this list. */
@Command(
        name = "./rehearse bench",
        description =
                "Measure what a step of the engine, a mail, a sign-up or an answer costs, and how accurate the grader is.",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            StepCosts.class,
            MailBenchmark.class,
            SignUpCommand.class,
            InterviewCommand.class,
            CatalogCommand.class,
            ExchangeCommand.class,
            GradingCommand.class
        })
public final class Benchmarks {

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            scope = ScopeType.INHERIT,
            description = "Show this help and exit.")
    boolean help;

    private Benchmarks() {}

    public static void main(String... arguments) {
        System.exit(commands().execute(arguments));
    }

    /** Its commands, ready to be run. */
    public static CommandLine commands() {
        return Commands.of(new Benchmarks());
    }
}
