package dev.rehearse.interview.engine;

import static dev.rehearse.interview.engine.EngineRequests.ITEM;
import static dev.rehearse.interview.engine.EngineRequests.post;
import static dev.rehearse.interview.engine.EngineRequests.with;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.hamcrest.Matchers.closeTo;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.rehearse.interview.fixture.OtherServices;
import dev.rehearse.testing.Postgres;
import dev.rehearse.testing.Tokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The engine as stateless functions. */
@QuarkusTest
@WithTestResource(Postgres.class)
@WithTestResource(OtherServices.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class EngineTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** The last digit may differ between processors. */
    private static final double LAST_PLACES = 1e-9;

    @TestHTTPResource(value = "/openapi", management = true)
    URI description;

    @ParameterizedTest
    @CsvSource({
        "probability, CurveRequest, ProbabilityView",
        "information, CurveRequest, InformationView",
        "estimate, EstimateRequest, EstimateView",
        "select, SelectRequest, SelectView",
        "simulate, SimulateRequest, SimulationView"
    })
    void the_examples_of_the_description_hold(String path, String request, String view) throws IOException {
        var schemas = JSON.readTree(given().get(description + "?format=json").asString())
                .at("/components/schemas");
        var body = schemas.at("/" + request + "/examples/0");
        var expected = schemas.at("/" + view + "/examples/0");

        var actual = post(path, body.toString()).statusCode(200).extract().asString();

        assertThat(expected.isObject()).isTrue();
        compare(JSON.readTree(actual), expected, path);
    }

    private static void compare(JsonNode actual, JsonNode expected, String at) {
        if (expected.isNumber()) {
            assertThat(actual.isNumber()).as(at).isTrue();
            assertThat(actual.doubleValue()).as(at).isCloseTo(expected.doubleValue(), within(LAST_PLACES));
        } else if (expected.isContainerNode()) {
            assertThat(actual.size()).as(at + " " + actual).isEqualTo(expected.size());
            expected.properties()
                    .forEach(
                            field -> compare(actual.path(field.getKey()), field.getValue(), at + "/" + field.getKey()));
            if (expected.isArray()) {
                IntStream.range(0, expected.size()).forEach(i -> compare(actual.get(i), expected.get(i), at + "/" + i));
            }
        } else {
            assertThat(actual).as(at).isEqualTo(expected);
        }
    }

    @Test
    void a_test_goes_on_until_its_rules_or_its_items_end_it() {
        var answered = List.of(Map.of("item", "one", "score", 1));

        post("select", Map.of("items", List.of(ITEM), "responses", List.of()))
                .body("item", equalTo("one"))
                .body("endReason", nullValue());
        post("select", Map.of("items", List.of(ITEM), "responses", answered))
                .body("item", nullValue())
                .body("endReason", equalTo("pool-exhausted"));
        post(
                        "select",
                        Map.of(
                                "items",
                                List.of(ITEM, with("id", "two")),
                                "responses",
                                answered,
                                "stopping",
                                Map.of("maximumLength", 1)))
                .body("endReason", equalTo("maximum-length"));
    }

    @Test
    void an_estimate_of_nothing_has_the_error_of_its_prior_or_none() {
        post("estimate", Map.of("items", List.of(ITEM), "responses", List.of(), "estimator", "EAP"))
                .statusCode(200)
                .body("ability.toDouble()", closeTo(0, LAST_PLACES))
                .body("standardError.toDouble()", closeTo(1, 1e-6));
        post("estimate", Map.of("items", List.of(ITEM), "responses", List.of(), "estimator", "ML"))
                .statusCode(200)
                .body("standardError", nullValue())
                .body("lower", nullValue());
        post(
                        "estimate",
                        Map.of(
                                "items",
                                List.of(ITEM),
                                "responses",
                                List.of(),
                                "prior",
                                Map.of("mean", 1, "standardDeviation", 0.5)))
                .statusCode(200)
                .body("ability.toDouble()", closeTo(1, LAST_PLACES));
    }

    @Test
    void a_client_without_a_token_gets_so_much_and_one_with_a_token_more() {
        var simulation = Map.of("items", List.of(ITEM), "examinees", 10_000);
        int allowed = 0;
        while (from("198.51.100.7", simulation).extract().statusCode() == 200 && allowed < 100) {
            allowed++;
        }

        assertThat(allowed).isEqualTo(27);
        from("198.51.100.7", simulation).statusCode(429).header("Retry-After", "60");
        from("198.51.100.8", Map.of("items", List.of(ITEM), "examinees", 1)).statusCode(200);
        given().contentType(ContentType.JSON)
                .header("X-Forwarded-For", "198.51.100.7")
                .header("Authorization", Tokens.bearer("author"))
                .body(simulation)
                .post("/api/engine/simulate")
                .then()
                .statusCode(200)
                .body("exposure", hasSize(1));
    }

    private static ValidatableResponse from(String client, Object body) {
        return given().contentType(ContentType.JSON)
                .header("X-Forwarded-For", client)
                .body(body)
                .post("/api/engine/simulate")
                .then();
    }
}
