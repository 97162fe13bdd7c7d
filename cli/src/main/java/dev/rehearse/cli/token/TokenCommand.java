package dev.rehearse.cli.token;

import dev.rehearse.cli.DataOption;
import dev.rehearse.installation.Keys;
import dev.rehearse.installation.Reason;
import dev.rehearse.installation.Token;
import dev.rehearse.terminal.command.Commands;
import dev.rehearse.terminal.command.WholeNumber;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Prints a bearer token. */
@Command(
        name = "token",
        description = "Print a bearer token, signed with the keys of an installation. Missing keys are created.")
public final class TokenCommand implements Callable<Integer> {

    @Parameters(paramLabel = "ROLE", description = "Who it is for: author, operator or service.")
    @SuppressWarnings("NullAway.Init")
    private String role;

    @Option(
            names = "--hours",
            paramLabel = "NUMBER",
            converter = Hours.class,
            defaultValue = "12",
            description = "How long it is valid; ${DEFAULT-VALUE} if not given.")
    private int hours;

    @Mixin
    private DataOption data = new DataOption();

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    /** Up to a century. */
    private static final class Hours extends WholeNumber {
        private Hours() {
            super(1, 999_999);
        }
    }

    @Override
    public Integer call() throws IOException {
        var token = new Token(role, Duration.ofHours(hours));
        try {
            var keys = new Keys(data.folder(Commands.home()).prepare().keys()).create(new SecureRandom());
            spec.commandLine().getOut().println(token.signed(keys, Clock.systemUTC()));
            return 0;
        } catch (UncheckedIOException e) {
            throw new IOException("The keys cannot be used: " + Reason.of(e), e);
        }
    }
}
