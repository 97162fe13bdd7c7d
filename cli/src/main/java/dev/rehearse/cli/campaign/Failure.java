package dev.rehearse.cli.campaign;

import picocli.CommandLine.IExitCodeGenerator;

/** Why a command did not do what was asked; the message is one line for its user, without secrets. */
final class Failure extends RuntimeException implements IExitCodeGenerator {

    private final Exit exit;
    private final String reason;

    Failure(Exit exit, String message) {
        super(message);
        this.exit = exit;
        this.reason = message;
    }

    static Failure usage(String message) {
        return new Failure(Exit.WRONG_USAGE, message + " ./rehearse campaign --help shows how.");
    }

    String reason() {
        return reason;
    }

    Exit exit() {
        return exit;
    }

    @Override
    public int getExitCode() {
        return exit.code;
    }
}
