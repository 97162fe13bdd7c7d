package dev.rehearse.notify.bounce;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** Reports in the shapes of common mail systems, about a mail of ours. */
final class Samples {

    private Samples() {}

    /** The report in the file, about the delivery, which is called by the name. */
    static byte[] about(String delivery, String name, String file) {
        try (var in = Objects.requireNonNull(Samples.class.getResourceAsStream("/reports/" + file), file)) {
            return new String(in.readAllBytes(), StandardCharsets.US_ASCII)
                    .replace("NAME", name)
                    .replace("ID@", delivery + "@")
                    .replace("\n", "\r\n")
                    .getBytes(StandardCharsets.US_ASCII);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
