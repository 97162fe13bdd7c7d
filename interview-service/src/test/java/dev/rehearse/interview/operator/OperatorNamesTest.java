package dev.rehearse.interview.operator;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import dev.rehearse.interview.fixture.Candidate;
import dev.rehearse.interview.fixture.OtherServices;
import dev.rehearse.interview.fixture.WithOtherServices;
import dev.rehearse.testing.Postgres;
import dev.rehearse.testing.Tokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How the pages of operators and authors name practice tests, questions and their kinds. */
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

        assertThat(heading).startsWith("What ").isNotEqualTo(items.getString("items[0].slug"));
        page(role, "asyncio/statistics", "en")
                .body(containsString("practice-tests/asyncio\" lang=\"en\">asyncio &amp; async/await</a>"))
                .body(containsString("<h2 lang=\"en\">" + heading + " <small class=\"quiet\">"
                        + items.getString("items[0].slug") + "</small></h2>"));
    }

    @Test
    void kinds_of_questions_are_in_the_language_of_the_browser() {
        assertThat(page("operator", "draft-only", "de").extract().asString())
                .contains("Einfachauswahl", "Mehrfachauswahl", "Ausgabe", "Kurzantwort", "Reihenfolge", "offen")
                .doesNotContain("single-choice", "single choice", "multiple-choice", "short-answer");
        assertThat(page("operator", "draft-only", "en").extract().asString())
                .contains("single choice", "short answer")
                .doesNotContain("single-choice", "short-answer");
    }

    @Test
    void quotas_of_kinds_are_so_too() {
        page("operator", "python-all", "de").body(containsString("<th scope=\"row\">Mehrfachauswahl</th><td>0 bis "));
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
