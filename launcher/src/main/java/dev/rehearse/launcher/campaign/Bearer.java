package dev.rehearse.launcher.campaign;

import dev.rehearse.launcher.keys.Keys;
import dev.rehearse.launcher.keys.Token;
import dev.rehearse.launcher.layout.DataFolder;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** The operator's bearer token: given, or signed with the keys of this machine, anew for each request. */
final class Bearer {

    private static final Duration LIFE = Duration.ofMinutes(5);

    private Bearer() {}

    static Supplier<String> of(Request request, Map<String, String> environment, Path home, InstantSource clock) {
        var given = request.option("token")
                .or(() -> Optional.ofNullable(environment.get("REHEARSE_TOKEN")))
                .map(String::strip)
                .filter(token -> !token.isEmpty());
        if (given.isPresent()) {
            // A header with anything else would fail with a message that shows it.
            if (!given.get().matches("[!-~]+")) {
                throw new Failure(Exit.NOT_ALLOWED, "The token has blanks or characters that no token has.");
            }
            return given::get;
        }
        var data = request.option("data").map(Path::of).orElse(home.resolve(".rehearse"));
        return () -> signed(new Keys(new DataFolder(data).keys()), clock);
    }

    /** Other than {@code token} it makes no keys: a service that has others would refuse them. */
    private static String signed(Keys keys, InstantSource clock) {
        if (!Files.exists(keys.privateKeyFile())) {
            throw new Failure(
                    Exit.NOT_ALLOWED,
                    "There is no token: give --token or REHEARSE_TOKEN, or name by --data the folder of an installation;"
                            + " there are no keys in " + keys.folder() + ".");
        }
        try {
            return new Token("operator", LIFE).signed(keys, clock);
        } catch (UncheckedIOException | IllegalStateException | IllegalArgumentException e) {
            throw new Failure(Exit.NOT_ALLOWED, "The key " + keys.privateKeyFile() + " cannot be read.");
        }
    }
}
