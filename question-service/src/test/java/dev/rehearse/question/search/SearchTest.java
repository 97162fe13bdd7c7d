package dev.rehearse.question.search;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
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
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(Postgres.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class SearchTest {

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
        stored.open("semaphore", "What does threading.Semaphore count?", "Permits. A deadlock is possible, too.");
        stored.closed("zebra", "Which zebra is deadlocked?");
        vocabulary.update();
        version.read();
    }

    @AfterEach
    void removeAll() throws SQLException {
        stored.removeAll();
        vocabulary.update();
        version.read();
    }

    private static ValidatableResponse search(String words) {
        return given().queryParam("q", words).get("/api/questions").then().statusCode(200);
    }

    @Test
    void a_match_in_the_title_comes_before_one_in_the_answer() {
        search("deadlock")
                .body("questions.slug", contains("deadlock", "semaphore"))
                .body("total", equalTo(2));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "semaphores",
                "SEMAPH",
                "count permits",
                "what does semaphore",
                "\"semaphore",
                "semaphore:*",
                "semaphore'"
            })
    void words_match_in_other_forms_and_from_their_beginnings(String words) {
        search(words).body("questions.slug", contains("semaphore")).body("corrected", nullValue());
    }

    @Test
    void what_joins_words_separates_them() {
        search("Semaphore threading").body("questions.slug", contains("semaphore"));
        search("threading.Semaphore").body("questions.slug", contains("semaphore"));
    }

    @Test
    void words_that_are_everywhere_count_where_there_are_no_others() {
        search("what is a").body("questions.slug", hasItem("deadlock"));
    }

    @Test
    void a_snippet_marks_the_matches_and_is_otherwise_escaped() {
        search("neither")
                .body(
                        "questions[0].snippet",
                        equalTo("Tell. Two threads wait for each other &amp; <mark>neither</mark> &lt;b&gt;runs …"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"hidden", "zebra", "canary", "claim", "rationale", "explanation"})
    void nothing_that_no_page_shows_is_found(String word) {
        search(word).body("questions", empty());
        given().queryParam("q", word)
                .get("/api/suggestions")
                .then()
                .statusCode(200)
                .body("$", empty());
        assertThat(given().queryParam("q", word).get("/search").asString()).doesNotContain("hidden ");
    }

    @Test
    void what_a_strong_answer_covers_is_in_no_result() {
        for (var path : List.of("/api/questions?q=deadlock", "/api/suggestions?q=deadlock", "/search?q=deadlock")) {
            assertThat(given().get(path).then().statusCode(200).extract().asString())
                    .as(path)
                    .contains("deadlock")
                    .doesNotContain("hidden claim");
        }
    }

    @Test
    void a_retired_question_is_not_found() throws SQLException {
        stored.execute("UPDATE question.question SET status = 'RETIRED' WHERE slug = 'deadlock'");
        version.read();

        search("deadlock").body("questions.slug", contains("semaphore"));
    }

    @ParameterizedTest
    @CsvSource({
        "track, python, 2",
        "topic, threads, 2",
        "topic, asyncio, 0",
        "tag, semaphore, 1",
        "difficulty, hard, 2",
        "difficulty, easy, 0",
        "kind, open, 2",
        "kind, single-choice, 0",
        "competency, locks, 2",
        "practiceTest, false, 2",
        "practiceTest, true, 0"
    })
    void filters_narrow_down(String filter, String value, int total) {
        given().queryParam("q", "deadlock")
                .queryParam(filter, value)
                .get("/api/questions")
                .then()
                .statusCode(200)
                .body("total", equalTo(total))
                .body("questions.size()", equalTo(total));
    }

    @Test
    void each_filter_counts_what_its_values_would_leave() {
        given().queryParam("q", "deadlock")
                .queryParam("tag", "semaphore")
                .get("/api/questions")
                .then()
                .body("counts.tag.value", containsInAnyOrder("deadlock", "semaphore"))
                .body("counts.difficulty.questions", contains(1))
                .body("counts.topic[0].value", equalTo("threads"))
                .body("counts.track[0].title", equalTo("Python"))
                .body("counts.competency[0].title", equalTo("Locks & co"))
                .body("counts.practiceTest[0].value", equalTo("false"));
    }

    @Test
    void pages_lead_through_all_matches_once() throws SQLException {
        for (int i = 0; i < 5; i++) {
            stored.open("more-" + i, "Deadlock " + i, "Another deadlock.");
        }
        version.read();
        var seen = new ArrayList<String>();
        @Nullable String next = null;
        do {
            var request = given().queryParam("q", "deadlock").queryParam("limit", 2);
            var page = (next == null ? request : request.queryParam("after", next))
                    .get("/api/questions")
                    .then()
                    .statusCode(200)
                    .body("total", equalTo(7))
                    .extract();
            seen.addAll(page.<List<String>>path("questions.slug"));
            next = page.path("next");
        } while (next != null);

        assertThat(seen).hasSize(7).doesNotHaveDuplicates();
    }

    @Test
    void titles_are_suggested_while_one_types() {
        given().queryParam("q", "dea")
                .get("/api/suggestions")
                .then()
                .statusCode(200)
                .body("title", contains("What is a deadlock?"))
                .body("page", contains("/topics/threads/deadlock"));
        given().queryParam("q", "asyn").get("/api/suggestions").then().body("[0].page", equalTo("/topics/asyncio"));
    }
}
