package dev.rehearse.interview;

import dev.rehearse.interview.fixture.OtherServices;
import dev.rehearse.testing.AccessMatrix;
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
class RolesTest {

    @TestHTTPResource(value = "/openapi", management = true)
    URI description;

    @Test
    void each_operation_is_for_the_roles_that_its_description_names() throws IOException {
        AccessMatrix.assertKept(description);
    }
}
