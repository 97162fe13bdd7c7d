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
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How the pages of operators and authors name practice tests and questions. */
@QuarkusTest
@WithTestResource(Postgres.class)
@WithTestResource(OtherServices.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class OperatorNamesTest extends WithOtherServices {

    private static final String TESTS = "/operator/practice-tests/";

    @ParameterizedTest
    @ValueSource(strings = {"author", "operator"})
    void statistics_have_titles_with_the_slugs_of_questions_beside(String role) {
        var candidate = Candidate.startsWith(Map.of("kinds", List.of("open")));
        candidate.answers(true).statusCode(200);
        candidate.finishes().statusCode(200);
        var items = given().header("Authorization", Tokens.bearer(role))
                .get("/api/practice-tests/asyncio/statistics?interviews=1")
                .then()
                .body("title", equalTo("asyncio & async/await"))
                .extract()
                .jsonPath();
        var heading = items.getString("items[0].heading");

        assertThat(heading).isIn("What is asyncio?", "What does await do?");
        page(role, "asyncio/statistics", "en")
                .body(containsString("practice-tests/asyncio\" lang=\"en\">asyncio &amp; async/await</a>"))
                .body(containsString("<h2 lang=\"en\">" + heading + " <small class=\"quiet\">"
                        + items.getString("items[0].slug") + "</small></h2>"));
    }

    private static ValidatableResponse page(String role, String path, String language) {
        return given().cookie("__Host-rehearse-session", Tokens.bearer(role).substring("Bearer ".length()))
                .accept("text/html")
                .header("Accept-Language", language)
                .get(TESTS + path)
                .then()
                .statusCode(200);
    }
}
