package dev.rehearse.cli.operator;

import dev.rehearse.cli.DataOption;
import dev.rehearse.installation.Keys;
import dev.rehearse.installation.Token;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The bearer token: given, or signed with the keys of this machine for each request.
 *
 * @param given on the command line
 * @param role that the requests need
 */
record Bearer(@Nullable String given, String role, DataOption data, Environment environment) {

    private static final Duration LIFE = Duration.ofMinutes(5);

    /** Throws {@link Failure}. */
    Supplier<String> tokens() {
        var token = Optional.ofNullable(given)
                .or(() -> Optional.ofNullable(environment.environment().get("REHEARSE_TOKEN")))
                .map(String::strip)
                .filter(text -> !text.isEmpty());
        if (token.isPresent()) {
            // A header with other characters would fail with a message that contains it.
            if (!token.get().matches("[!-~]+")) {
                throw new Failure(Exit.NOT_ALLOWED, "The token has blanks or characters that no token has.");
            }
            return token::get;
        }
        var keys = new Keys(data.folder(environment.home()).keys());
        return () -> signed(role, keys, environment.clock());
    }

    /** Unlike {@code token} it creates no keys: a service with other keys would refuse them. */
    private static String signed(String role, Keys keys, InstantSource clock) {
        if (!Files.exists(keys.privateKeyFile())) {
            throw new Failure(
                    Exit.NOT_ALLOWED,
                    "There is no token: give --token or REHEARSE_TOKEN, or name by --data the folder of an installation;"
                            + " there are no keys in " + keys.folder() + ".");
        }
        try {
            return new Token(role, LIFE).signed(keys, clock);
        } catch (UncheckedIOException | IllegalStateException | IllegalArgumentException e) {
            throw new Failure(Exit.NOT_ALLOWED, "The key " + keys.privateKeyFile() + " cannot be read.");
        }
    }
}
