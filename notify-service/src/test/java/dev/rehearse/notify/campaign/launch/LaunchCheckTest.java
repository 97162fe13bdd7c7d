package dev.rehearse.notify.campaign.launch;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import dev.rehearse.notify.fixture.InterviewService;
import dev.rehearse.notify.fixture.WithMailServer;
import dev.rehearse.testing.FromResource;
import dev.rehearse.testing.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A launch is validated before it is announced, and announced once unless it asks for a repeat. */
@QuarkusTest
class LaunchCheckTest extends WithMailServer {

    private static final String THREADS = LAUNCH.replace("\"practiceTest\":\"asyncio\"", "\"practiceTest\":\"threads\"")
            .replace(TOPIC, SECTION + "/threads");

    @FromResource
    InterviewService interviewService;

    @BeforeEach
    void bring_interview_service_back() {
        interviewService.bringBack();
    }

    @AfterEach
    void take_interview_service_down() {
        interviewService.takeDown();
    }

    private static ValidatableResponse draft(String key, String body) {
        return given().header("Authorization", Tokens.bearer("operator"))
                .header("Idempotency-Key", key)
                .contentType(ContentType.JSON)
                .body(body)
                .post("/api/campaigns")
                .then();
    }

    private static String again(String launch) {
        return launch.replace("{\"practiceTest\"", "{\"again\":true,\"practiceTest\"");
    }

    private static void refused(ValidatableResponse answer, String field) {
        answer.statusCode(400).body("errors[0].field", equalTo("/" + field));
    }

    @Test
    void a_mistyped_topic_is_refused() {
        var mistyped = LAUNCH.replace(TOPIC, "python/concurrency/asyncoi");

        refused(launch("topic", mistyped), "topic");
        refused(draft("topic", mistyped), "topic");
        assertThat(sql.value("SELECT count(*) FROM notify.campaign")).isEqualTo("0");
    }

    @Test
    void a_mistyped_practice_test_is_refused() {
        var mistyped = LAUNCH.replace("\"practiceTest\":\"asyncio\"", "\"practiceTest\":\"asyncoi\"");

        refused(launch("test", mistyped), "practiceTest");
        refused(launchAs("operator", "test", mistyped), "practiceTest");
        refused(draft("test", mistyped), "practiceTest");
    }

    @Test
    void a_practice_test_on_another_topic_is_refused() {
        refused(launch("other", LAUNCH.replace(TOPIC, SECTION + "/threads")), "practiceTest");
    }

    @Test
    void an_operator_may_prepare_mail_for_a_draft_and_a_service_may_not_announce_one() {
        draft("draft", THREADS).statusCode(201);
        refused(launch("draft", THREADS), "practiceTest");
    }

    @Test
    void a_topic_that_cannot_be_looked_up_is_a_503() {
        questionService.takeDown();

        launch("away", LAUNCH.replace(TOPIC, "python/unheard/of"))
                .statusCode(503)
                .header("Retry-After", "30");
        launch("known", LAUNCH).statusCode(202);
    }

    @Test
    void while_interview_service_is_unavailable_a_launch_is_accepted_unchecked() {
        interviewService.takeDown();

        launch("unseen", LAUNCH).statusCode(202);
    }

    @Test
    void a_repeat_gets_the_first_answer_even_if_its_topic_cannot_be_looked_up() {
        var first = launch("repeat", LAUNCH).statusCode(202).extract().asString();
        questionService.takeDown();
        sql.run("DELETE FROM notify.scope");

        assertThat(launch("repeat", LAUNCH).statusCode(202).extract().asString())
                .isEqualTo(first);
    }

    @Test
    void a_second_launch_of_a_practice_test_has_to_say_so() {
        var first = launch("first", LAUNCH).statusCode(202).extract().<String>path("id");

        launch("second", LAUNCH)
                .statusCode(409)
                .body("title", equalTo("Already launched"))
                .body("errors[0].field", equalTo("/practiceTest"))
                .body("detail", containsString(first));
        launchAs("operator", "second", LAUNCH).statusCode(409);
        draft("second", LAUNCH).statusCode(409);
        launch("second", LAUNCH.replace("{", "{\"again\":false,")).statusCode(409);

        launch("second", again(LAUNCH)).statusCode(202);
        draft("third", again(LAUNCH)).statusCode(201);
    }

    @Test
    void of_two_drafts_one_begins_unless_the_other_may_repeat_it() {
        var one = draft("one", LAUNCH).statusCode(201).extract().<String>path("id");
        var other = draft("other", LAUNCH).statusCode(201).extract().<String>path("id");

        steer(one, "send").statusCode(200);
        steer(other, "send").statusCode(409).body("title", equalTo("Already launched"));

        campaign(other).body("state", equalTo("draft"));
    }

    @Test
    void of_concurrent_launches_with_different_keys_one_is_accepted() {
        var statuses = inParallel(10, i -> launch("key-" + i, LAUNCH).extract().statusCode());

        assertThat(statuses).filteredOn(status -> status == 202).hasSize(1);
        assertThat(statuses).filteredOn(status -> status == 409).hasSize(9);
    }

    @Test
    void a_cancelled_draft_does_not_prevent_a_launch() {
        var id = draft("cancelled", LAUNCH).statusCode(201).extract().<String>path("id");
        steer(id, "cancel").statusCode(200);

        launch("after", LAUNCH).statusCode(202);
    }
}
