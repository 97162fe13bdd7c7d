package dev.rehearse.interview.review;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import dev.rehearse.interview.fixture.Candidate;
import dev.rehearse.interview.fixture.Database;
import dev.rehearse.interview.fixture.OtherServices;
import dev.rehearse.interview.fixture.WithOtherServices;
import dev.rehearse.testing.Postgres;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** A report says when to review what was missed. */
@QuarkusTest
@WithTestResource(Postgres.class)
@WithTestResource(OtherServices.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class ReviewDatesTest extends WithOtherServices {

    private static final int MONTH = 30;

    @Inject
    Database database;

    @Test
    void what_was_missed_comes_back_the_next_day() {
        var candidate = Candidate.starts();
        candidate.answersAll(false);

        var report = candidate.report().statusCode(200).extract().jsonPath();

        List<String> missed = report.getList("answers.question");
        List<String> due = report.getList("reviews.due");
        assertThat(report.<String>getList("reviews.question")).containsExactlyInAnyOrderElementsOf(missed);
        assertThat(due)
                .hasSize(5)
                .allSatisfy(day -> assertThat(LocalDate.parse(day))
                        .isBetween(
                                day(report.getString("startedAt")).plusDays(1),
                                day(report.getString("endedAt")).plusDays(1)));
        page(candidate, "en", "").body(containsString("When to review"), containsString(due.getFirst()));
        page(candidate, "en", "").body(containsString("href=\"#answer-1\""), containsString("id=\"answer-1\""));
        page(candidate, "de", "").body(containsString("Wann du wiederholen solltest"));
    }

    @Test
    void what_was_right_has_no_date() {
        var candidate = Candidate.starts();
        candidate.answersAll(true);

        candidate.report().body("reviews", hasSize(0));
        page(candidate, "en", "").body(not(containsString("When to review")));
    }

    @Test
    void answers_of_other_interviews_of_the_same_candidate_count() {
        var first = Candidate.starts();
        first.answersAll(false);
        database.passSince(Duration.ofDays(MONTH), first);
        var again = retryOf(first);
        again.answersAll(true);
        var today = day(again.report().extract().path("endedAt"));
        var month = new Review(today.minusDays(MONTH), Rating.AGAIN);
        var alone = NextReview.after(List.of(month)).toString();
        var together =
                NextReview.after(List.of(month, new Review(today, Rating.GOOD))).toString();

        first.report().body("reviews[0].due", equalTo(alone));
        given().queryParam("earlier", again.id() + "," + first.id() + ",AAAAAAAAAAAAAAAAAAAAAA,")
                .get("/api/interviews/" + first.id() + "/report")
                .then()
                .statusCode(200)
                .body("reviews", hasSize(5))
                .body("reviews[0].due", equalTo(together));
        page(first, "en", "").body(containsString("datetime=\"" + alone));
        page(first, "en", again.id() + "." + first.id()).body(containsString("datetime=\"" + together));
    }

    @Test
    void more_interviews_than_a_browser_keeps_are_refused() {
        var candidate = Candidate.starts();
        candidate.answersAll(false);

        given().queryParam("earlier", String.join(",", Collections.nCopies(21, "AAAAAAAAAAAAAAAAAAAAAA")))
                .get("/api/interviews/" + candidate.id() + "/report")
                .then()
                .statusCode(400)
                .body("errors[0].field", containsString("earlier"));
    }

    private static LocalDate day(String instant) {
        return LocalDate.ofInstant(Instant.parse(instant), ZoneOffset.UTC);
    }

    private static Candidate retryOf(Candidate first) {
        var location = given().basePath("/")
                .redirects()
                .follow(false)
                .contentType(ContentType.URLENC)
                .post("/interview/interviews/" + first.id() + "/report/retry")
                .then()
                .statusCode(303)
                .extract()
                .header("Location");
        return new Candidate(location.substring(location.lastIndexOf('/') + 1));
    }

    private static ValidatableResponse page(Candidate candidate, String language, String own) {
        return given().basePath("/")
                .accept("text/html")
                .header("Accept-Language", language)
                .cookie("interviews", own)
                .get("/interview/interviews/" + candidate.id() + "/report")
                .then()
                .statusCode(200);
    }
}
