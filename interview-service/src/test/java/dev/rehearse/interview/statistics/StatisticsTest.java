package dev.rehearse.interview.statistics;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import dev.rehearse.interview.fixture.Candidate;
import dev.rehearse.interview.fixture.OtherServices;
import dev.rehearse.interview.fixture.Xml;
import dev.rehearse.testing.Postgres;
import dev.rehearse.testing.Tokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The item statistics that authors and operators see. */
@QuarkusTest
@WithTestResource(Postgres.class)
@WithTestResource(OtherServices.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class StatisticsTest {

    private static final int MANY = 36;
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
                .body(containsString("Mean score"))
                .body(containsString("practice-tests/asyncio\" lang=\"en\">asyncio &amp; async/await</a>"));
        given().cookie(COOKIE, Tokens.bearer("operator").replace("Bearer ", ""))
                .header("Accept-Language", "de")
                .get(page)
                .then()
                .body(containsString("Statistik der Fragen"));
    }

    @Test
    void authors_have_the_page_too_and_nothing_else_of_operators() {
        var candidate = Candidate.starts();
        candidate.answers(true).statusCode(200);
        candidate.finishes().statusCode(200);
        var item = statistics("author", "asyncio", "?interviews=1").extract().<String>path("items[0].item");

        as("author", "/operator/practice-tests/asyncio/statistics")
                .statusCode(200)
                .body(containsString("Statistics of the questions"))
                .body(containsString("id=\"" + item + "\""))
                .body(containsString("href=\"/author\""))
                .body(containsString("href=\"/interview/practice-tests/asyncio\""))
                .body(not(containsString("href=\"/interview/operator\"")));
        as("author", "/operator/practice-tests/asyncio/statistics/usage-data").statusCode(200);
        as("author", "/operator").statusCode(403);
        as("author", "/operator/practice-tests/asyncio").statusCode(403);
        as("service", "/operator/practice-tests/asyncio/statistics").statusCode(403);
    }

    @Test
    void the_page_of_a_draft_does_not_lead_to_where_it_can_not_be_taken() {
        as("author", "/operator/practice-tests/draft-only/statistics")
                .statusCode(200)
                .body(containsString("Statistics of the questions"))
                .body(not(containsString("/interview/practice-tests/draft-only\"")));
    }

    private static ValidatableResponse as(String role, String page) {
        return given().cookie(COOKIE, Tokens.bearer(role).replace("Bearer ", ""))
                .accept("text/html, */*")
                .get(page)
                .then();
    }

    /** Enough interviews for item parameters. Stronger candidates are right more often. */
    private static void manyInterviews() {
        var random = new Random(20);
        for (int i = 0; i < MANY; i++) {
            var candidate = Candidate.startsWith(Map.of("kinds", List.of("output")));
            double right = 1 / (1 + Math.exp(-2 * random.nextGaussian()));
            candidate.answersAll(random, right);
        }
    }

    @Test
    @Tag("thorough")
    void items_with_enough_answers_have_a_curve_and_observed_scores() {
        manyInterviews();

        var json = statistics("operator", "asyncio", "?interviews=" + MANY)
                .statusCode(200)
                .extract()
                .jsonPath();
        List<Map<String, Object>> calibrated = json.getList("items.findAll { it.calibrated != null }");
        assertThat(calibrated).isNotEmpty();
        for (int i = 0; i < calibrated.size(); i++) {
            var item = "items.findAll { it.calibrated != null }[" + i + "].";
            assertThat(json.getList(item + "calibrated.curve.expected.score", Float.class))
                    .isSorted()
                    .allSatisfy(score -> assertThat(score).isBetween(0f, 1f));
            assertThat(json.getList(item + "calibrated.curve.observed.answers", Float.class).stream()
                            .mapToDouble(Float::doubleValue)
                            .sum())
                    .isBetween(0.5 * json.getInt(item + "scored"), json.getInt(item + "scored") + 0.01);
        }
        var page = given().cookie(COOKIE, Tokens.bearer("operator").replace("Bearer ", ""))
                .get("/operator/practice-tests/asyncio/statistics")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        assertThat(page)
                .contains("<svg class=\"plot curve\"", "<circle class=\"observed\"", "Curve and observed scores");
        usageDataHas(statistics("operator", "asyncio", "?interviews=" + MANY)
                .extract()
                .jsonPath());
    }

    private static void usageDataHas(JsonPath json) {
        var document = given().header("Authorization", Tokens.bearer("author"))
                .get("/api/practice-tests/asyncio/usage-data?interviews=" + MANY)
                .then()
                .statusCode(200)
                .contentType("application/xml")
                .extract()
                .asString();

        var root = Xml.root(document, "http://www.imsglobal.org/xsd/imsqti_usagedata_v3p0", "usageData");
        var item = "items.find { it.calibrated != null }.";
        var named = Xml.all(root, "ordinaryStatistic").stream()
                .filter(statistic -> Xml.all(statistic, "targetObject")
                        .getFirst()
                        .getAttribute("identifier")
                        .equals("q-" + json.getString(item + "item")))
                .toList();
        var difficulty = Xml.one(named, "name", "B-Param");
        assertThat(difficulty.getAttribute("caseCount")).isEqualTo(json.getString(item + "scored"));
        assertThat(Float.parseFloat(Xml.values(difficulty).getFirst()))
                .isEqualTo(json.getFloat(item + "calibrated.difficulty"));
        assertThat(Float.parseFloat(difficulty.getAttribute("stdError")))
                .isEqualTo(json.getFloat(item + "calibrated.difficultyError"));
        assertThat(Float.parseFloat(
                        Xml.values(Xml.one(named, "name", "P-value")).getFirst()))
                .isEqualTo(json.getFloat(item + "meanScore"));
    }

    @Test
    void usage_data_is_for_authors_and_operators_too() {
        var path = "/practice-tests/asyncio/usage-data";

        given().get("/api" + path).then().statusCode(401);
        given().header("Authorization", Tokens.bearer("service"))
                .get("/api" + path)
                .then()
                .statusCode(403);
        given().header("Authorization", Tokens.bearer("operator"))
                .get("/api/practice-tests/nope/usage-data")
                .then()
                .statusCode(404)
                .contentType("application/problem+json");
        given().header("Authorization", Tokens.bearer("operator"))
                .get("/api" + path + "?interviews=0")
                .then()
                .statusCode(400)
                .body("errors[0].field", equalTo("interviews"));
        given().accept("text/html")
                .get("/operator/practice-tests/asyncio/statistics/usage-data")
                .then()
                .statusCode(401);
        given().cookie(COOKIE, Tokens.bearer("operator").replace("Bearer ", ""))
                .get("/operator/practice-tests/asyncio/statistics/usage-data")
                .then()
                .statusCode(200)
                .contentType("application/xml");
    }
}
