package dev.rehearse.interview.conduct.own;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import dev.rehearse.interview.fixture.Candidate;
import dev.rehearse.interview.fixture.Database;
import dev.rehearse.interview.fixture.OtherServices;
import dev.rehearse.interview.fixture.WithOtherServices;
import dev.rehearse.testing.Postgres;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Deletion of an interview by the holder of its address. */
@QuarkusTest
@WithTestResource(Postgres.class)
@WithTestResource(OtherServices.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class DeletionTest extends WithOtherServices {

    @Inject
    Database database;

    private String left(Candidate candidate) {
        return database.value("SELECT count(*) FROM interview.interview WHERE " + Database.isOf(candidate));
    }

    private String orphans() {
        return database.value(
                "SELECT count(*) FROM interview.turn WHERE interview NOT IN (SELECT id FROM interview.interview)");
    }

    @Test
    void nothing_is_left_of_it() {
        var candidate = Candidate.starts();
        candidate.answers(true).statusCode(200);
        var question = candidate.question().getString("id");

        candidate.deletes().statusCode(204);

        candidate.deletes().statusCode(404).body("title", equalTo("No such interview"));
        candidate.looks().statusCode(404);
        candidate.report().statusCode(404);
        candidate.finishes().statusCode(404);
        candidate.sends(2, question, List.of()).statusCode(404);
        assertThat(List.of(left(candidate), orphans())).containsOnly("0");
    }

    @Test
    void no_word_of_it_and_no_id_is_in_any_table() {
        var candidate = Candidate.atOpenQuestion();
        var question = candidate.question().getString("id");
        candidate.takesHint(1).statusCode(200);
        candidate.sends(1, question, List.of("canary-erased answer")).statusCode(200);
        candidate.replies(question, 1, "canary-erased reply").statusCode(200);
        var next = candidate.question();
        given().contentType("application/json")
                .body(Map.of(
                        "position",
                        next.getInt("position"),
                        "question",
                        next.getString("id"),
                        "followUp",
                        2,
                        "answer",
                        List.of("canary-erased draft")))
                .put("/api/interviews/" + candidate.id() + "/draft")
                .then()
                .statusCode(204);
        given().post("/interviews/" + candidate.id() + "/report/share");
        var id = database.value("SELECT id FROM interview.interview WHERE " + Database.isOf(candidate));
        assertThat(database.tablesWith("canary-erased")).contains("interview.turn", "interview.draft");
        assertThat(database.tablesWith(id)).contains("interview.interview", "interview.turn", "interview.grade");

        candidate.deletes().statusCode(204);

        assertThat(database.tablesWith("canary-erased")).isEmpty();
        assertThat(database.tablesWith(id)).isEmpty();
        assertThat(database.tablesWith(candidate.id())).isEmpty();
    }

    @Test
    void others_stay() {
        var other = Candidate.starts();
        other.answers(true);

        Candidate.starts().deletes().statusCode(204);
        new Candidate("AAAAAAAAAAAAAAAAAAAAAA").deletes().statusCode(404);

        other.looks().statusCode(200).body("answered", equalTo(1));
    }

    @Test
    void a_page_asks_before_and_says_when_it_is_done() {
        var candidate = Candidate.starts();
        var page = "/interviews/" + candidate.id() + "/delete";
        given().accept("text/html")
                .get(page)
                .then()
                .statusCode(200)
                .body(containsString("Delete this interview?"), containsString("action=\"/interview" + page + "\""));
        candidate.looks().statusCode(200);

        var location = given().redirects()
                .follow(false)
                .post(page)
                .then()
                .statusCode(303)
                .extract()
                .header("Location");

        given().basePath("/")
                .accept("text/html")
                .get(location)
                .then()
                .statusCode(200)
                .body(containsString("The interview is deleted"));
        given().accept("text/html").get(page).then().statusCode(404).contentType("text/html");
        assertThat(left(candidate)).isEqualTo("0");
    }

    @Test
    void the_pages_of_an_interview_lead_there() {
        var candidate = Candidate.starts();
        var link = "href=\"/interview/interviews/" + candidate.id() + "/delete\"";

        given().accept("text/html").get("/interviews/" + candidate.id()).then().body(containsString(link));
        candidate.finishes();
        given().accept("text/html")
                .get("/interviews/" + candidate.id() + "/report")
                .then()
                .statusCode(200)
                .body(containsString(link));
    }

    @Test
    void answers_that_come_at_the_same_time_leave_nothing_behind() throws InterruptedException {
        var candidate = Candidate.starts();
        var question = candidate.question().getString("id");
        List<Callable<Integer>> requests = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            requests.add(() -> candidate.sends(1, question, List.of()).extract().statusCode());
        }
        requests.add(5, () -> candidate.deletes().extract().statusCode());

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var statuses = threads.invokeAll(requests).stream().map(future -> future.resultNow());
            assertThat(statuses).contains(204).isSubsetOf(200, 204, 404);
        }
        assertThat(List.of(left(candidate), orphans())).containsOnly("0");
    }
}
