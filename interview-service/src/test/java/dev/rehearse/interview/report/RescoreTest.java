package dev.rehearse.interview.report;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import dev.rehearse.edge.site.PageDates;
import dev.rehearse.interview.fixture.Candidate;
import dev.rehearse.interview.fixture.Database;
import dev.rehearse.interview.fixture.ItemPools;
import dev.rehearse.interview.fixture.OtherServices;
import dev.rehearse.interview.fixture.WithOtherServices;
import dev.rehearse.testing.Postgres;
import dev.rehearse.testing.Tokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Later grades and results, which are kept with the first ones. */
@QuarkusTest
@WithTestResource(Postgres.class)
@WithTestResource(OtherServices.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class RescoreTest extends WithOtherServices {

    @Inject
    Database database;

    @Test
    void a_new_grader_grades_beside_the_first_grade_and_changes_no_result() {
        var candidate = over();
        setBackToAnOldGrader(candidate);
        var before = candidate.report().extract().asString();

        assertThat(all("regrade")).isPositive();

        assertThat(grades(candidate)).isEqualTo("2");
        candidate.report().body(equalTo(before)).body("rescored", nullValue());
        assertThat(all("regrade")).isZero();
    }

    @Test
    void a_later_result_stands_beside_the_first() {
        var candidate = over();
        setBackToAnOldGrader(candidate);
        float first = candidate.report().extract().path("ability.ability");
        all("regrade");

        assertThat(all("rescore")).isPositive();

        var report = candidate.report().body("ability.ability", equalTo(first)).body("rescored.at", notNullValue());
        float later = report.extract().path("rescored.ability.ability");
        assertThat(later).isGreaterThan(first);
        var scored = Instant.parse(report.extract().path("rescored.at"));
        given().accept("text/html")
                .get("/interviews/" + candidate.id() + "/report")
                .then()
                .body(containsString("Scored again on " + new PageDates(Locale.ENGLISH).day(scored)));
        assertThat(all("rescore")).isZero();
    }

    @Test
    void a_later_result_is_as_unsure_as_its_items_are_by_then() {
        others.tell(ItemPools.Form.CERTAIN);
        var candidate = over();
        float first = candidate.report().extract().path("ability.standardError");
        others.reset();

        assertThat(all("rescore")).isPositive();

        var report = candidate.report().body("ability.standardError", equalTo(first));
        assertThat(report.extract().<Float>path("rescored.ability.standardError"))
                .isGreaterThan(first);
    }

    @Test
    void interviews_in_progress_and_deleted_ones_are_left_alone() {
        var candidate = Candidate.starts();
        candidate.answers(true);
        var deleted = over();
        deleted.deletes();

        all("rescore");

        candidate.finishes();
        candidate.report().body("rescored", nullValue());
    }

    @ParameterizedTest
    @CsvSource({"limit, 0", "limit, 201", "limit, x", "after, x"})
    void a_parameter_that_cannot_be_is_named(String name, String value) {
        for (var what : List.of("regrade", "rescore")) {
            operator(what, "asyncio", Map.of(name, value)).statusCode(400).body("errors[0].field", equalTo(name));
        }
    }

    @Test
    void it_is_for_operators_and_practice_tests_that_are_there() {
        operator("regrade", "nope", Map.of()).statusCode(404);
        given().post("/api/practice-tests/asyncio/regrade").then().statusCode(401);
        given().header("Authorization", Tokens.bearer("author"))
                .post("/api/practice-tests/asyncio/rescore")
                .then()
                .statusCode(403);
    }

    /** An interview with a good answer to an open question, and no other. */
    private static Candidate over() {
        var candidate = Candidate.startsWith(Map.of("kinds", List.of("open")));
        candidate.answers(true).statusCode(200);
        candidate.finishes().statusCode(200);
        return candidate;
    }

    /** The lowest grade, a day ago, so that grading again changes it. */
    private void setBackToAnOldGrader(Candidate candidate) {
        database.run("""
                WITH old AS (DELETE FROM interview.grade WHERE interview =
                                 (SELECT id FROM interview.interview WHERE %s) RETURNING *)
                INSERT INTO interview.grade (interview, turn, number, grader, version, score, maximum, points, graded_at)
                SELECT interview, turn, number, grader, '0', 0, maximum, points, graded_at - interval '1 day' FROM old
                """.formatted(Database.isOf(candidate)));
    }

    private String grades(Candidate candidate) {
        return database.value("SELECT count(*) FROM interview.grade WHERE interview ="
                + " (SELECT id FROM interview.interview WHERE %s)".formatted(Database.isOf(candidate)));
    }

    /** Processes all interviews, a few at a time; returns how many changed. */
    private static int all(String what) {
        int changed = 0;
        String next = null;
        do {
            var parameters = next == null ? Map.of("limit", "7") : Map.of("limit", "7", "after", next);
            var done = operator(what, "asyncio", parameters).statusCode(200).extract();
            changed += done.<Integer>path("changed");
            next = done.path("next");
        } while (next != null);
        return changed;
    }

    private static ValidatableResponse operator(String what, String practiceTest, Map<String, String> parameters) {
        return given().header("Authorization", Tokens.bearer("operator"))
                .queryParams(parameters)
                .post("/api/practice-tests/" + practiceTest + "/" + what)
                .then();
    }
}
