package dev.rehearse.cli;

import dev.rehearse.cli.content.LintCommand;
import dev.rehearse.cli.content.NewCommand;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** The commands that {@code ./rehearse} hands over to. A further command is a class in this list. */
@Command(
        name = "./rehearse",
        description = "Commands for people in a terminal.",
        subcommands = {LintCommand.class, NewCommand.class})
public final class CommandLineTool {

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            scope = ScopeType.INHERIT,
            description = "Show this help and exit.")
    boolean help;

    private CommandLineTool() {}

    public static void main(String... arguments) {
        System.exit(commands().execute(arguments));
    }

    /** 0 done, 1 refused or failed, 2 wrong usage. */
    static CommandLine commands() {
        var commands = new CommandLine(new CommandLineTool());
        commands.setExecutionExceptionHandler((failure, command, parsed) -> {
            command.getErr().println(failure.getMessage());
            return CommandLine.ExitCode.SOFTWARE;
        });
        return commands;
    }
}
