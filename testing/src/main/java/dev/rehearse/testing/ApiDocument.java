package dev.rehearse.testing;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;

/** The committed description of a service's API, docs/api/SERVICE.yaml, against the one that the service serves. */
public final class ApiDocument {

    private ApiDocument() {}

    /**
     * Fails when the two differ. {@code ./mvnw test -Drehearse.update-api=true} writes the served one over the
     * committed one, so that the difference shows in review.
     */
    public static void assertCommitted(String service, URI description) throws IOException {
        var served = given().accept("application/yaml")
                .get(description)
                .then()
                .statusCode(200)
                .extract()
                .asString();
        var file = home().resolve("docs/api").resolve(service + ".yaml");
        if (Boolean.getBoolean("rehearse.update-api")) {
            Files.writeString(file, served);
        }
        assertThat(served)
                .as(
                        "docs/api/%s.yaml is out of date: run ./mvnw test -pl %s -am -Drehearse.update-api=true",
                        service, service)
                .isEqualTo(Files.readString(file));
    }

    /** The top folder of the project. */
    public static Path home() {
        return Path.of(System.getProperty("rehearse.home", ".."));
    }
}
