package dev.rehearse.cli;

import dev.rehearse.terminal.command.Commands;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** The script's command line with one command alone. */
@Command(name = "./rehearse")
public final class Script {

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            scope = ScopeType.INHERIT)
    boolean help;

    private Script() {}

    public static CommandLine with(Object command) {
        return Commands.configured(new CommandLine(new Script()).addSubcommand(command));
    }
}
