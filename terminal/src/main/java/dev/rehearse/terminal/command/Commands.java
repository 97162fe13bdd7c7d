package dev.rehearse.terminal.command;

import dev.rehearse.terminal.Printable;
import java.nio.file.Path;
import picocli.CommandLine;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.IExitCodeGenerator;
import picocli.CommandLine.ParameterException;

/**
 * Makes command lines of classes that declare their options and their help with picocli; all refuse in the same way.
 */
public final class Commands {

    private Commands() {}

    /** The folder with the product's sources, as the script says; the working directory without the script. */
    public static Path home() {
        return Path.of(System.getProperty("rehearse.home", "")).toAbsolutePath();
    }

    /** Exit codes: 0 done, 1 refused or failed, 2 wrong usage; a failure may bring another one. */
    public static CommandLine of(Object command) {
        return configured(new CommandLine(command));
    }

    /** Applies to the subcommands that it has by now. */
    public static CommandLine configured(CommandLine commands) {
        // Intentional: a title may begin with @, and is not the name of a file with more words.
        commands.setExpandAtFiles(false);
        commands.setParameterExceptionHandler((exception, words) -> refuse(exception));
        commands.setExecutionExceptionHandler((failure, command, parsed) -> failed(failure, command));
        return commands;
    }

    private static int refuse(ParameterException exception) {
        var command = exception.getCommandLine();
        command.getErr().println(Printable.of(WrongUsage.sentence(exception)) + " " + hint(command));
        return command.getCommandSpec().exitCodeOnInvalidInput();
    }

    private static int failed(Exception failure, CommandLine command) {
        var message = failure.getMessage();
        if (message == null) {
            failure.printStackTrace(command.getErr());
            return ExitCode.SOFTWARE;
        }
        int code = failure instanceof IExitCodeGenerator own ? own.getExitCode() : ExitCode.SOFTWARE;
        message.lines().map(Printable::of).forEach(command.getErr()::println);
        return code;
    }

    private static String hint(CommandLine command) {
        return command.getCommandSpec().qualifiedName() + " --help shows how.";
    }
}
