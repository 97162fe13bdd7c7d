package dev.rehearse.interview;

import dev.rehearse.interview.fixture.OtherServices;
import dev.rehearse.testing.ApiDocument;
import dev.rehearse.testing.Postgres;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.URI;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(Postgres.class)
@WithTestResource(OtherServices.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class ApiDocumentTest {

    @TestHTTPResource(value = "/openapi", management = true)
    URI description;

    @Test
    void the_committed_description_is_the_one_served() throws IOException {
        ApiDocument.assertCommitted("interview-service", description);
    }
}
