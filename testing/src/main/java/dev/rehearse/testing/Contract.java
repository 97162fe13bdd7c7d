package dev.rehearse.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A recorded message between two services, in testing/src/main/resources/contracts. The tests of the service that reads
 * it work with the record; the tests of the service that writes it check that the record is what it writes.
 */
public final class Contract {

    private static final ObjectMapper JSON = new ObjectMapper();

    private Contract() {}

    /** The recorded message. */
    public static JsonNode of(String name) {
        try {
            return JSON.readTree(file(name).toFile());
        } catch (IOException e) {
            throw new AssertionError("no record " + name, e);
        }
    }

    /**
     * Fails when what the service writes is not what is recorded. {@code ./mvnw test -Drehearse.update-api=true} writes
     * it over the record, so that the difference shows in review, and in the tests of the service that reads it.
     */
    public static void assertKept(String name, String written) throws IOException {
        var message = JSON.readTree(written);
        if (Boolean.getBoolean("rehearse.update-api")) {
            Files.writeString(file(name), JSON.writerWithDefaultPrettyPrinter().writeValueAsString(message) + "\n");
        }
        assertThat(message).as("the record %s", name).isEqualTo(of(name));
    }

    private static Path file(String name) {
        return ApiDocument.home()
                .resolve("testing/src/main/resources/contracts")
                .resolve(name);
    }
}
