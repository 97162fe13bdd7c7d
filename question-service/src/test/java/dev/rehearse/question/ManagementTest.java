package dev.rehearse.question;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import dev.rehearse.testing.Postgres;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The management port, tested on this service for all services. */
@QuarkusTest
@WithTestResource(Postgres.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class ManagementTest {

    @TestHTTPResource(value = "/", management = true)
    URI management;

    @ParameterizedTest
    @ValueSource(strings = {"health", "health/ready", "health/live", "metrics", "openapi"})
    void the_port_of_its_own_answers(String path) {
        when().get(management.resolve("/q/" + path)).then().statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/q", "/q/health", "/q/health/ready", "/q/metrics", "/q/openapi", "/q/swagger-ui", "/q/dev"})
    void the_public_port_does_not(String path) {
        given().redirects().follow(false).get(path).then().statusCode(404);
    }

    @Test
    void readiness_asks_the_database_and_tells_how_the_import_ended() {
        when().get(management.resolve("/q/health/ready"))
                .then()
                .body("status", equalTo("UP"))
                .body("checks.name", containsInAnyOrder("Database connections health check", "content"));
    }

    @Test
    void pages_are_not_served_there() {
        when().get(management.resolve("/topics/asyncio")).then().statusCode(404);
    }

    @Test
    void metrics_count_by_the_template_of_an_address() {
        when().get("/topics/asyncio").then().statusCode(200);

        when().get(management.resolve("/q/metrics"))
                .then()
                .body(containsString("uri=\"/topics/{topic}\""))
                .body(not(containsString("/topics/asyncio")));
    }

    @Test
    void metrics_do_not_show_the_address_of_what_was_refused() {
        given().header("Sec-Fetch-Site", "cross-site")
                .post("/interviews/a-secret")
                .then()
                .statusCode(403);

        when().get(management.resolve("/q/metrics"))
                .then()
                .body(containsString("uri=\"/other\""))
                .body(not(containsString("-secret")));
    }
}
