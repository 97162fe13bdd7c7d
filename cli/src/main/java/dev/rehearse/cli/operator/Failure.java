package dev.rehearse.cli.operator;

import picocli.CommandLine.IExitCodeGenerator;

/** Why a command failed; the message is one line for its user, without secrets. */
public final class Failure extends RuntimeException implements IExitCodeGenerator {

    private final Exit exit;
    private final String reason;

    public Failure(Exit exit, String message) {
        super(message);
        this.exit = exit;
        this.reason = message;
    }

    public static Failure usage(String message) {
        return new Failure(Exit.WRONG_USAGE, message + " --help shows how.");
    }

    public String reason() {
        return reason;
    }

    public Exit exit() {
        return exit;
    }

    @Override
    public int getExitCode() {
        return exit.code;
    }
}
