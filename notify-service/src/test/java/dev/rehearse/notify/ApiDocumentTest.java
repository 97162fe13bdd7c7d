package dev.rehearse.notify;

import dev.rehearse.notify.fixture.WithMailServer;
import dev.rehearse.testing.ApiDocument;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.URI;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ApiDocumentTest extends WithMailServer {

    @TestHTTPResource(value = "/openapi", management = true)
    URI description;

    @Test
    void the_committed_description_is_the_one_served() throws IOException {
        ApiDocument.assertCommitted("notify-service", description);
    }
}
