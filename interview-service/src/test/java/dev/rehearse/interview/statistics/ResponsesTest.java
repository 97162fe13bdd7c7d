package dev.rehearse.interview.statistics;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import dev.rehearse.calibration.Calibration;
import dev.rehearse.calibration.CalibrationSettings;
import dev.rehearse.calibration.ItemForm;
import dev.rehearse.calibration.ParameterPriors;
import dev.rehearse.calibration.csv.CalibrationFile;
import dev.rehearse.calibration.csv.ResponseFile;
import dev.rehearse.interview.fixture.Candidate;
import dev.rehearse.interview.fixture.Database;
import dev.rehearse.interview.fixture.OtherServices;
import dev.rehearse.interview.fixture.WithOtherServices;
import dev.rehearse.testing.Postgres;
import dev.rehearse.testing.Tokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The responses of a practice test, for {@code ./rehearse calibrate}. */
@QuarkusTest
@WithTestResource(Postgres.class)
@WithTestResource(OtherServices.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class ResponsesTest extends WithOtherServices {

    private static final String COLUMNS = "person,item,score\r\n";
    private static final String LINE = "\\d+,[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/1,[01]";

    @Inject
    Database database;

    @TempDir
    Path folder;

    @BeforeEach
    void withoutEarlierInterviews() {
        database.run("DELETE FROM interview.interview");
    }

    private static ValidatableResponse responses(String role, String query) {
        return given().header("Authorization", Tokens.bearer(role))
                .get("/api/practice-tests/asyncio/responses" + query)
                .then();
    }

    private static String file(String query) {
        return responses("author", query)
                .statusCode(200)
                .contentType("text/csv")
                .extract()
                .asString();
    }

    /** An interview whose answers to all four questions are right or all wrong. */
    private static Candidate over(boolean rightly) {
        var candidate = Candidate.startsWith(Map.of("kinds", List.of("output")));
        candidate.answersAll(rightly);
        return candidate;
    }

    @Test
    void each_response_is_a_line_with_a_numbered_person_and_a_version_of_a_question() {
        var candidate = over(true);
        over(false);

        var file = file("?fewest=2");

        assertThat(file).startsWith(COLUMNS).doesNotContain(candidate.id());
        assertThat(file.lines().skip(1)).hasSize(8).allMatch(line -> line.matches(LINE));
        assertThat(file.lines().skip(1).map(line -> line.substring(0, 1)).distinct())
                .containsExactly("1", "2");
    }

    @Test
    void they_are_what_a_calibration_reads() throws IOException {
        var random = new Random(20);
        for (int i = 0; i < 24; i++) {
            var candidate = Candidate.startsWith(Map.of("kinds", List.of("output")));
            candidate.answersAll(random, 1 / (1 + Math.exp(-2 * random.nextGaussian())));
        }
        var read = Files.writeString(folder.resolve("responses.csv"), file("?fewest=20"));
        var calibrated = folder.resolve("calibration.csv");

        var responses = ResponseFile.read(read).responses();
        var settings = CalibrationSettings.STANDARD.priors(new ParameterPriors(0, 0.5, 0, 2, 1, 1));
        CalibrationFile.write(calibrated, Calibration.of(responses, ItemForm.GRADED_RESPONSE, settings), responses);

        assertThat(responses.persons()).isEqualTo(24);
        assertThat(Files.readAllLines(calibrated))
                .hasSize(5)
                .allSatisfy(line -> assertThat(line).matches("item,.*|[0-9a-f-]{36}/1,GRM,.*"));
    }

    @Test
    void items_of_which_too_little_is_known_are_left_out() {
        over(true);
        over(true);
        assertThat(file("?fewest=2")).as("never wrong").isEqualTo(COLUMNS);

        over(false);
        assertThat(file("?fewest=3").lines()).hasSize(13);
        assertThat(file("?fewest=4")).as("fewer than asked for").isEqualTo(COLUMNS);
        assertThat(file("")).as("fewer than usual").isEqualTo(COLUMNS);
    }

    @Test
    void former_versions_are_left_out() {
        over(true);
        over(false);

        others.publishAnew();

        assertThat(file("?fewest=1")).isEqualTo(COLUMNS);
    }

    /** What the candidates gave themselves is no measurement. */
    @Test
    void self_grades_are_left_out() {
        over(true);
        var judged = over(false);

        database.run("""
                WITH old AS (DELETE FROM interview.grade WHERE interview =
                                 (SELECT id FROM interview.interview WHERE %s) RETURNING *)
                INSERT INTO interview.grade (interview, turn, number, grader, version, score, maximum, points, graded_at)
                SELECT interview, turn, number, 'self', version, score, maximum, points, graded_at FROM old
                """.formatted(Database.isOf(judged)));

        assertThat(file("?fewest=1")).isEqualTo(COLUMNS);
    }

    @ParameterizedTest
    @CsvSource({"interviews, 0", "interviews, 5001", "fewest, 0", "fewest, x"})
    void a_number_that_cannot_be_is_named(String name, String value) {
        responses("operator", "?" + name + "=" + value)
                .statusCode(400)
                .contentType("application/problem+json")
                .body("errors[0].field", equalTo(name));
    }

    @Test
    void they_are_for_authors_and_operators_and_practice_tests_that_are_there() {
        responses("service", "").statusCode(403);
        given().get("/api/practice-tests/asyncio/responses").then().statusCode(401);
        given().header("Authorization", Tokens.bearer("author"))
                .get("/api/practice-tests/nope/responses")
                .then()
                .statusCode(404);
    }

    @Test
    void the_page_of_statistics_links_to_them() {
        over(true);
        var page = "/operator/practice-tests/asyncio/statistics";

        signedIn(page).body(containsString("href=\"/interview" + page + "/responses\""));
        signedIn(page + "/responses").contentType("text/csv").body(equalTo(COLUMNS));
    }

    private static ValidatableResponse signedIn(String page) {
        return given().cookie("__Host-rehearse-session", Tokens.bearer("author").replace("Bearer ", ""))
                .get(page)
                .then()
                .statusCode(200);
    }
}
