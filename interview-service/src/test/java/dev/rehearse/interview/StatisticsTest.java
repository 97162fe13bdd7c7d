package dev.rehearse.interview;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import dev.rehearse.testing.Postgres;
import dev.rehearse.testing.Tokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What authors and operators are told of items. */
@QuarkusTest
@WithTestResource(Postgres.class)
@WithTestResource(Neighbours.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class StatisticsTest {

    private static final String COOKIE = "__Host-rehearse-session";

    private static ValidatableResponse statistics(String role, String practiceTest, String query) {
        return given().header("Authorization", Tokens.bearer(role))
                .get("/api/practice-tests/" + practiceTest + "/statistics" + query)
                .then();
    }

    @Test
    void each_item_that_was_asked_counts_once_an_interview() {
        var first = Candidate.starts();
        first.answers(true).statusCode(200);
        first.finishes().statusCode(200);

        var newest = statistics("author", "asyncio", "?interviews=1")
                .statusCode(200)
                .body("practiceTest", equalTo("asyncio"))
                .body("interviews", equalTo(1))
                .extract()
                .jsonPath();

        assertThat(newest.getList("items.exposure", Float.class)).isNotEmpty().containsOnly(1f);
        assertThat(newest.getList("items.meanScore", Float.class)).contains(1f);
        assertThat(newest.getList("items.slug", String.class)).doesNotContainNull();
    }

    @Test
    void an_interview_that_goes_on_does_not_count() {
        Candidate.starts().finishes().statusCode(200);
        int before =
                statistics("operator", "asyncio", "?interviews=5000").extract().path("interviews");

        Candidate.starts().answers(true).statusCode(200);

        statistics("operator", "asyncio", "?interviews=5000").body("interviews", equalTo(before));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "5001", "x"})
    void a_number_that_cannot_be_is_named(String interviews) {
        statistics("author", "asyncio", "?interviews=" + interviews)
                .statusCode(400)
                .contentType("application/problem+json")
                .body("errors[0].field", equalTo("interviews"));
    }

    @Test
    void they_are_for_authors_and_operators_and_practice_tests_that_are_there() {
        statistics("author", "nope", "").statusCode(404);
        statistics("service", "asyncio", "").statusCode(403);
        given().get("/api/practice-tests/asyncio/statistics").then().statusCode(401);
    }

    @Test
    void operators_have_them_as_a_page() {
        var candidate = Candidate.starts();
        candidate.answers(true).statusCode(200);
        candidate.finishes().statusCode(200);
        var page = "/operator/practice-tests/asyncio/statistics";

        given().accept("text/html").get(page).then().statusCode(401).body(containsString("name=\"token\""));
        given().cookie(COOKIE, Tokens.bearer("operator").replace("Bearer ", ""))
                .get(page)
                .then()
                .statusCode(200)
                .body(containsString("Statistics of the questions"))
                .body(containsString("Mean score"));
        given().cookie(COOKIE, Tokens.bearer("operator").replace("Bearer ", ""))
                .header("Accept-Language", "de")
                .get(page)
                .then()
                .body(containsString("Statistik der Fragen"));
    }
}
