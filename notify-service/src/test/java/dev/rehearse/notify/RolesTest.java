package dev.rehearse.notify;

import dev.rehearse.notify.fixture.WithMailServer;
import dev.rehearse.testing.AccessMatrix;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.URI;
import org.junit.jupiter.api.Test;

@QuarkusTest
class RolesTest extends WithMailServer {

    @TestHTTPResource(value = "/openapi", management = true)
    URI description;

    @Test
    void each_operation_is_for_the_roles_that_its_description_names() throws IOException {
        AccessMatrix.assertKept(description);
    }
}
