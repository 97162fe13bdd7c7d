package dev.rehearse.interview;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rehearse.interview.fixture.Candidate;
import dev.rehearse.interview.fixture.Database;
import dev.rehearse.interview.fixture.OtherServices;
import dev.rehearse.interview.fixture.WithOtherServices;
import dev.rehearse.testing.Postgres;
import dev.rehearse.testing.Tokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Numbers on pages, as the language of the page writes them; those of the API stay as JSON has them. */
@QuarkusTest
@WithTestResource(Postgres.class)
@WithTestResource(OtherServices.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class PageNumbersTest extends WithOtherServices {

    private static final String OPERATOR = "/interview/operator/practice-tests/asyncio";

    @Inject
    Database database;

    private static String page(String address, String language) {
        return given().basePath("/")
                .accept("text/html")
                .header("Accept-Language", language)
                .cookie("__Host-rehearse-session", Tokens.bearer("operator").replace("Bearer ", ""))
                .get(address)
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    /** What readers see: no tags, and with them no coordinates of pictures. */
    private static String text(String page) {
        return page.replaceAll("<[^>]*>", " ");
    }

    @ParameterizedTest
    @CsvSource({"en, '[+−]\\d\\.\\d\\d', '\\d,\\d\\d'", "de, '[+−]\\d,\\d\\d', '\\d\\.\\d\\d'"})
    void a_report_has_the_decimal_point_of_its_language(String language, String expected, String other) {
        var candidate = Candidate.starts();
        candidate.answersAll(false);

        var report = text(page("/interview/interviews/" + candidate.id() + "/report", language));

        assertThat(report).containsPattern(expected).doesNotContainPattern(other);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "de"})
    void a_report_keeps_percent_signs_on_the_line_of_their_number(String language) {
        var candidate = Candidate.starts();
        candidate.answersAll(false);

        var report = text(page("/interview/interviews/" + candidate.id() + "/report", language));

        assertThat(report).containsPattern("\\d\u00a0%").doesNotContainPattern("\\d %");
    }

    @Test
    void what_is_missing_for_a_level_has_the_decimal_point_of_its_language() {
        var candidate = Candidate.starts();
        candidate.answers(true).statusCode(200);
        candidate.finishes().statusCode(200);
        var address = "/interview/interviews/" + candidate.id() + "/report";

        assertThat(page(address, "de")).contains("einen Standardfehler von höchstens 0,80");
        assertThat(page(address, "en")).contains("a standard error of at most 0.80");
        assertThat(candidate.report().extract().<String>path("summary")).contains("at most 0.80");
    }

    @Test
    void a_shared_report_has_it_too() {
        var candidate = Candidate.starts();
        candidate.answersAll(true);
        given().basePath("/")
                .redirects()
                .follow(false)
                .post("/interview/interviews/" + candidate.id() + "/report/share")
                .then()
                .statusCode(303);
        var link = page("/interview/interviews/" + candidate.id() + "/report", "de")
                .replaceAll("(?s).*class=\"address\" href=\"([^\"]+)\".*", "$1");

        assertThat(text(page(link, "de"))).containsPattern("\\+\\d,\\d\\d").doesNotContainPattern("\\+\\d\\.\\d\\d");
    }

    @Test
    void the_statistics_and_the_settings_of_a_test_have_the_decimal_point_of_their_language() {
        for (boolean right : new boolean[] {true, false}) {
            var candidate = Candidate.starts();
            candidate.answersAll(right);
        }

        assertThat(text(page(OPERATOR + "/statistics", "de"))).containsPattern("\\d,\\d\\d ± \\d,\\d\\d");
        assertThat(text(page(OPERATOR + "/statistics", "en"))).containsPattern("\\d\\.\\d\\d ± \\d\\.\\d\\d");
        assertThat(text(page(OPERATOR, "de"))).containsPattern("Standardfehler von\\s+0,\\d\\d\\s");
        assertThat(text(page(OPERATOR, "en"))).containsPattern("standard error of\\s+0\\.\\d\\d\\s");
    }

    @Test
    void thousands_are_grouped_as_their_language_does() {
        Candidate.launch("asyncio").statusCode(200);
        database.run("DELETE FROM interview.interview");
        database.run("DELETE FROM interview.removed_interviews");
        database.run(
                "INSERT INTO interview.removed_interviews"
                        + " SELECT id, DATE '2026-01-01', true, NULL, 12345 FROM interview.practice_test WHERE slug = 'asyncio'");

        assertThat(page("/interview/operator", "de")).contains("12.345 begonnen", "12.345 von 12.345 beendet");
        assertThat(page("/interview/operator", "en")).contains("12,345 started", "12,345 of 12,345 finished");
        assertThat(page(OPERATOR, "de")).contains("<dd>12.345</dd>");
        database.run("DELETE FROM interview.removed_interviews");
    }
}
