package dev.rehearse.question;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.rehearse.testing.ApiDocument;
import dev.rehearse.testing.Postgres;
import dev.rehearse.testing.Tokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** The tests of interview-service are answered by a recorded item pool. This is what keeps the record true. */
@QuarkusTest
@WithTestResource(Postgres.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class ItemPoolContractTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void the_record_is_what_this_service_answers() throws IOException {
        var served = JSON.readTree(given().header("Authorization", Tokens.bearer("service"))
                .get("/api/item-pool?topic=asyncio")
                .asString());
        var record = ApiDocument.home().resolve("testing/src/main/resources/contracts/item-pool.json");
        if (Boolean.getBoolean("rehearse.update-api")) {
            Files.writeString(record, JSON.writerWithDefaultPrettyPrinter().writeValueAsString(served) + "\n");
        }

        assertThat(served).isEqualTo(JSON.readTree(record.toFile()));
    }
}
