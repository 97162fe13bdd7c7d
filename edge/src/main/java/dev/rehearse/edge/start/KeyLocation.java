package dev.rehearse.edge.start;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Checks that a key is configured, by its location or its text.
 *
 * @param property the setting with the location
 * @param alternative the setting with the key itself
 * @param purpose what the key is
 */
public record KeyLocation(String property, String alternative, String purpose) implements StartCondition {

    /** The key that bearer tokens are checked with. */
    static final KeyLocation OF_TOKENS = new KeyLocation(
            "mp.jwt.verify.publickey.location",
            "mp.jwt.verify.publickey",
            "the public key of the issuer of bearer tokens");

    @Override
    public Optional<String> objection(Settings settings) {
        var place = settings.text(property);
        if (place.isEmpty()) {
            return settings.text(alternative).isPresent()
                    ? Optional.empty()
                    : Optional.of(Setting.of(property)
                            .objection("is missing. Set it to %s, for example file:/run/secrets/key.pem"
                                    .formatted(purpose)));
        }
        return isReadable(place.get())
                ? Optional.empty()
                : Optional.of(Setting.of(property)
                        .objection("is %s, and there is no file to read. It names %s".formatted(place.get(), purpose)));
    }

    /** Only files are checked; other locations fail when the key is loaded. */
    private static boolean isReadable(String place) {
        if (!place.startsWith("file:") && !place.startsWith("/")) {
            return true;
        }
        try {
            return Files.isReadable(Path.of(place.replaceFirst("^file:/*", "/")));
        } catch (InvalidPathException e) {
            return false;
        }
    }
}
