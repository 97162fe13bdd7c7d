package dev.rehearse.interview.operator;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import dev.rehearse.interview.fixture.Candidate;
import dev.rehearse.interview.fixture.Database;
import dev.rehearse.interview.fixture.OtherServices;
import dev.rehearse.interview.fixture.WithOtherServices;
import dev.rehearse.testing.Postgres;
import dev.rehearse.testing.Tokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** The operators' pages of practice tests, and the button that launches one. */
@QuarkusTest
@WithTestResource(Postgres.class)
@WithTestResource(OtherServices.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class OperatorPagesTest extends WithOtherServices {

    private static final String COOKIE = "__Host-rehearse-session";
    private static final String TEST = "/operator/practice-tests/";
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Inject
    Database database;

    /** Other tests need drafts, and each test here begins with one. */
    @BeforeEach
    void setBack() {
        database.run("DELETE FROM interview.launch_announcement WHERE practice_test IN"
                + " (SELECT id FROM interview.practice_test WHERE slug = 'draft-only')");
        database.run(
                "UPDATE interview.practice_test SET status = 'DRAFT', launched_at = NULL WHERE slug = 'draft-only'");
    }

    @Test
    void who_has_not_signed_in_sees_the_form_and_launches_nothing() {
        for (String path : List.of("/operator", TEST + "draft-only", "/operator/sign-in")) {
            given().accept("text/html").get(path).then().body(containsString("name=\"token\""));
        }
        given().accept("text/html").get("/operator").then().statusCode(401);
        given().cookie(COOKIE, token("author")).get("/operator").then().statusCode(403);
        given().header("Sec-Fetch-Site", "same-origin")
                .post(TEST + "draft-only/launch")
                .then()
                .statusCode(401);
        given().cookie(COOKIE, token("operator"))
                .header("Sec-Fetch-Site", "cross-site")
                .post(TEST + "draft-only/launch")
                .then()
                .statusCode(403);
        assertThat(status("draft-only")).isEqualTo("DRAFT");
    }

    @Test
    void a_token_becomes_a_cookie_for_all_services() {
        var cookie = given().header("Sec-Fetch-Site", "same-origin")
                .redirects()
                .follow(false)
                .contentType(ContentType.URLENC)
                .formParam("token", token("operator"))
                .post("/operator/sign-in")
                .then()
                .statusCode(303)
                .header("Location", "/interview/operator")
                .extract()
                .detailedCookie(COOKIE);

        assertThat(cookie.getPath()).isEqualTo("/");
        browser().post("/operator/sign-out").then().statusCode(303).header("Location", "/interview/operator/sign-in");
    }

    @Test
    void the_list_has_all_tests_with_how_they_are_taken() {
        Candidate.starts();

        look("/operator")
                .statusCode(200)
                .header("Cache-Control", containsString("no-store"))
                .body(
                        containsString("href=\"/interview/operator/practice-tests/draft-only\""),
                        containsString("href=\"/interview/operator/practice-tests/asyncio\""))
                .body(containsString("<a href=\"/interview/operator\" aria-current=\"page\">"))
                .body(containsString(" started, "), containsString("% dropped out"));
        browser().header("Accept-Language", "de").get("/operator").then().body(containsString("Entwurf"));
    }

    @Test
    void a_draft_shows_its_blueprint_what_it_has_to_ask_and_the_button() {
        look(TEST + "draft-only")
                .statusCode(200)
                .body(
                        containsString("2 to 5 questions"),
                        containsString("10 minutes"),
                        containsString("mid-level"),
                        containsString("−0.50"))
                .body(containsString("single choice"), containsString(" of them pilots"))
                .body(containsString("action=\"/interview/operator/practice-tests/draft-only/launch\""));
        look(TEST + "nope").statusCode(404);
    }

    @Test
    void a_draft_shows_how_many_its_launch_would_mail_and_what() {
        look(TEST + "draft-only")
                .body(containsString("A launch now would mail 2 confirmed subscribers"), containsString("is here"));
        browser()
                .header("Accept-Language", "de")
                .get(TEST + "draft-only")
                .then()
                .body(containsString("2 bestätigte Abonnenten"), containsString("ist da"));
        others.takeNotifyServiceAway();
        look(TEST + "draft-only").statusCode(200).body(containsString("notify-service does not answer"));
    }

    @Test
    void a_draft_is_shown_without_its_preview_while_notify_service_hangs() throws Exception {
        others.stopPreviews();

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var page = threads.submit(() -> look(TEST + "draft-only"));
            page.get(PATIENCE.toSeconds(), TimeUnit.SECONDS)
                    .statusCode(200)
                    .body(containsString("notify-service does not answer"), containsString("Yes, launch it"));
        } finally {
            others.reset();
        }
    }

    @Test
    void a_draft_is_shown_without_its_questions_while_the_catalog_is_away() {
        others.takeQuestionServiceAway();
        database.run("UPDATE interview.item_pool SET checked_at = now() - interval '30 days'");

        look(TEST + "draft-only").statusCode(200).body(containsString("The question pool is unknown"));
    }

    @Test
    void a_launch_says_what_happens_next_and_happens_once() {
        var next = launch("draft-only").statusCode(303).extract().header("Location");
        launch("draft-only").statusCode(303);

        given().spec(browser())
                .basePath("/")
                .get(next)
                .then()
                .statusCode(200)
                .body(containsString("Launched. Candidates"), containsString("/interview/practice-tests/draft-only"))
                .body(containsString("What happens next"), not(containsString("Yes, launch it")));
        await().atMost(PATIENCE)
                .untilAsserted(
                        () -> look(TEST + "draft-only").body(containsString("notify-service has received the launch")));
        assertThat(others.toldOf("draft-only")).hasSize(1);
        given().get("/api/practice-tests/draft-only").then().statusCode(200);
    }

    @Test
    void a_get_launches_nothing() {
        look(TEST + "draft-only/launch").statusCode(405);
        look(TEST + "draft-only?done=launched").statusCode(200).body(not(containsString("Launched. Candidates")));

        assertThat(status("draft-only")).isEqualTo("DRAFT");
    }

    @Test
    void a_launch_that_is_refused_shows_why_and_can_be_tried_again() {
        others.takeQuestionServiceAway();

        launch("draft-only").statusCode(503).body(containsString("It was not launched"));

        others.reset();
        launch("draft-only").statusCode(303);
    }

    @Test
    void starts_drop_out_and_scores_are_counted() {
        var before = figures();
        Candidate.starts();
        var right = Candidate.starts();
        right.answersAll(true);
        var left = Candidate.starts();
        left.answers(false);
        left.finishes();
        var late = Candidate.starts();
        database.passSince(Duration.ofDays(1), late);

        var after = figures();

        assertThat(after.get(0) - before.get(0)).isEqualTo(4);
        assertThat(after.get(1) - before.get(1)).isEqualTo(3);
        assertThat(after.get(2) - before.get(2)).isEqualTo(1);
        assertThat(after.get(3) - before.get(3)).isEqualTo(2);
        look(TEST + "asyncio").body(containsString("80 – 100 %"));
    }

    /**
     * The numbers of started, ended, finished and dropped-out interviews on the page of the practice test on asyncio.
     */
    private static List<Integer> figures() {
        Candidate.launch("asyncio");
        var page = look(TEST + "asyncio").statusCode(200).extract().asString();
        var numbers = Pattern.compile("<dd>(\\d+)[^<]*</dd>")
                .matcher(page)
                .results()
                .map(found -> Integer.valueOf(found.group(1)))
                .toList();
        return numbers.isEmpty() ? List.of(0, 0, 0, 0) : numbers;
    }

    private String status(String practiceTest) {
        return database.value("SELECT status FROM interview.practice_test WHERE slug = '%s'".formatted(practiceTest));
    }

    private static String token(String role) {
        return Tokens.bearer(role).substring("Bearer ".length());
    }

    private static RequestSpecification browser() {
        return given().cookie(COOKIE, token("operator"))
                .accept("text/html")
                .header("Sec-Fetch-Site", "same-origin")
                .redirects()
                .follow(false);
    }

    private static ValidatableResponse look(String path) {
        return browser().get(path).then();
    }

    private static ValidatableResponse launch(String practiceTest) {
        return browser().post(TEST + practiceTest + "/launch").then();
    }
}
