package dev.rehearse.question.search;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import dev.rehearse.question.fixture.StoredQuestions;
import dev.rehearse.question.page.CatalogVersion;
import dev.rehearse.testing.Postgres;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Typing errors in searches are corrected where that finds something. */
@QuarkusTest
@WithTestResource(Postgres.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class CorrectionTest {

    @Inject
    DataSource database;

    @Inject
    Vocabulary vocabulary;

    @Inject
    CatalogVersion version;

    private StoredQuestions stored;

    @BeforeEach
    void fill() throws SQLException {
        stored = new StoredQuestions(database);
        stored.removeAll();
        stored.open("deadlock", "What is a deadlock?", "Two threads wait for each other & neither <b>runs</b>.");
        stored.open("event-loop", "What does an event loop do?", "It runs callbacks, one by one.");
        stored.closed("zebra", "Which zebra is deadlocked?");
        see();
    }

    @AfterEach
    void removeAll() throws SQLException {
        stored.removeAll();
        see();
    }

    private void see() {
        vocabulary.update();
        version.read();
    }

    private static ValidatableResponse search(String words) {
        return given().queryParam("q", words).get("/api/questions").then().statusCode(200);
    }

    @ParameterizedTest
    @CsvSource({
        "evnt lop, event loop",
        "event lop, event loop",
        "evetn lopo clalbacks, event loop callbacks",
        "lop evnt lop, loop event loop"
    })
    void errors_in_several_words_and_in_short_ones_are_corrected(String typed, String meant) {
        search(typed).body("questions.slug", hasItem("event-loop")).body("corrected", equalTo(meant));
    }

    @Test
    void a_short_word_that_a_question_has_stays() throws SQLException {
        stored.open("gil", "What is the GIL?", "A girl explains a lock.");
        see();

        search("gil lokc").body("questions.slug", contains("gil")).body("corrected", equalTo("gil lock"));
    }

    @Test
    void typing_errors_are_corrected() {
        search("deadlokc").body("questions.slug", hasItem("deadlock")).body("corrected", equalTo("deadlock"));
        search("qqqqqqqq")
                .body("questions", empty())
                .body("corrected", nullValue())
                .body("total", equalTo(0));
    }

    @Test
    void words_that_are_everywhere_are_not_corrected() throws SQLException {
        stored.open("saving", "Saving what threads share", "Under a lock.");
        see();

        search("having a deadlokc")
                .body("questions.slug", hasItem("deadlock"))
                .body("corrected", equalTo("having a deadlock"));
        search("having").body("questions", empty()).body("corrected", nullValue());
    }

    @Test
    void a_correction_that_finds_nothing_is_not_offered() {
        given().queryParam("q", "deadlokc")
                .queryParam("difficulty", "easy")
                .get("/api/questions")
                .then()
                .body("questions", empty())
                .body("corrected", nullValue());
    }
}
