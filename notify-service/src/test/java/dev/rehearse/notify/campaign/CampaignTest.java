package dev.rehearse.notify.campaign;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import dev.rehearse.notify.fixture.CampaignSteps;
import dev.rehearse.testing.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The commands of operators on campaigns. */
@QuarkusTest
class CampaignTest extends CampaignSteps {

    @Test
    void a_draft_sends_nothing_until_it_is_started() {
        subscribers(3, TOPIC);

        var id = draft("draft");
        campaign(id).body("state", equalTo("draft")).body("launchedAt", nullValue());
        assertThat(draft("draft")).isEqualTo(id);
        steer(id, "send").statusCode(200).body("state", equalTo("sending"));
        awaitCampaign(id, "sent");

        assertThat(mailbox.messages()).hasSize(3);
        campaign(id).body("counts.sent", equalTo(3)).body("endedAt", notNullValue());
    }

    @Test
    void a_scheduled_campaign_begins_at_its_time() {
        subscribers(2, TOPIC);
        var id = draft("scheduled");

        post(id + "/schedule", "{\"sendAt\":\"2027-03-01T09:00:00Z\"}")
                .statusCode(200)
                .body("state", equalTo("scheduled"))
                .body("sendAt", equalTo("2027-03-01T09:00:00Z"));
        steer(id, "unschedule").statusCode(200).body("state", equalTo("draft"));
        post(id + "/schedule", "{\"sendAt\":\"2027-03-01T09:00:00Z\"}").statusCode(200);
        sql.run("UPDATE notify.campaign SET send_at = now()");
        awaitCampaign(id, "sent");

        assertThat(mailbox.messages()).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "{}; sendAt",
                "{\"sendAt\":\"soon\"}; sendAt",
                "{\"sendAt\":\"2028-03-01T09:00:00Z\"}; sendAt",
                "{\"sendAt\":\"2027-03-01T09:00:00Z\",\"zone\":\"UTC\"}; zone"
            })
    void a_time_that_cannot_be_one_is_refused_by_name(String body, String field) {
        var id = draft("when");

        post(id + "/schedule", body).statusCode(400).body("errors[0].field", equalTo("/" + field));
        campaign(id).body("state", equalTo("draft"));
    }

    @Test
    void a_paused_campaign_sends_nothing_until_it_is_resumed() {
        var id = waiting(5);

        steer(id, "pause")
                .statusCode(200)
                .body("state", equalTo("paused"))
                .body("pausedBecause", equalTo("an operator paused it"));
        mailbox.bringBack();
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(
                        () -> assertThat(sql.value("SELECT count(*) FROM notify.delivery WHERE state = 'PENDING'"))
                                .isEqualTo("5"));
        assertThat(mailbox.messages()).isEmpty();

        steer(id, "resume").statusCode(200).body("pausedBecause", nullValue());
        awaitCampaign(id, "sent");
        assertThat(mailbox.messages()).hasSize(5);
    }

    @Test
    void a_cancelled_campaign_accounts_for_the_mails_it_did_not_send() {
        var id = waiting(5);

        steer(id, "cancel").statusCode(200).body("state", equalTo("cancelled"));
        mailbox.bringBack();

        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> campaign(id)
                        .body("counts.cancelled", equalTo(5))
                        .body("counts.pending", equalTo(0))
                        .body("counts.balanced", equalTo(true)));
        assertThat(mailbox.messages()).isEmpty();
    }

    @Test
    void a_step_that_does_not_follow_is_a_conflict() {
        var id = draft("steps");
        for (String verb : List.of("pause", "resume", "unschedule")) {
            steer(id, verb).statusCode(409).body("title", equalTo("Wrong state"));
        }
        steer(id, "cancel").statusCode(200);
        for (String verb : List.of("send", "pause", "resume", "unschedule", "resend")) {
            steer(id, verb).statusCode(409).body("detail", containsString("The campaign is cancelled"));
        }
        campaign(id).body("state", equalTo("cancelled"));
    }

    @Test
    void a_step_that_is_repeated_because_its_answer_was_lost_is_answered_again() {
        var id = waiting(3);

        for (int i = 0; i < 3; i++) {
            steer(id, "pause").statusCode(200).body("state", equalTo("paused"));
        }
        for (int i = 0; i < 3; i++) {
            steer(id, "resume").statusCode(200).body("state", equalTo("sending"));
        }
        var first = steer(id, "cancel").statusCode(200).extract().<String>path("endedAt");
        clock.advance(Duration.ofMinutes(1));
        for (int i = 0; i < 3; i++) {
            steer(id, "cancel")
                    .statusCode(200)
                    .body("state", equalTo("cancelled"))
                    .body("endedAt", equalTo(first));
        }
        mailbox.bringBack();
    }

    @Test
    void a_preview_is_the_mail_as_it_will_be_and_sends_nothing() {
        subscribers(2, SECTION);
        var id = draft("preview");

        asOperator(id + "/preview")
                .statusCode(200)
                .body("subject", containsString("asyncio & async/await"))
                .body("text", containsString("https://rehearse.example/interview/practice-tests/asyncio"))
                .body("html", containsString("asyncio &amp; async/await"))
                .body("headers", hasKey("List-Unsubscribe"));
        asOperator(id + "/audience").statusCode(200).body("candidates", equalTo(2));
        asOperator(id + "/preview?locale=xx").statusCode(400).body("errors[0].field", equalTo("locale"));

        assertThat(mailbox.messages()).isEmpty();
        assertThat(sql.value("SELECT count(*) FROM notify.delivery")).isEqualTo("0");
    }

    @Test
    void a_test_mail_goes_to_one_address_and_says_what_the_mail_server_answered() {
        subscribers(2, TOPIC);
        var id = draft("test");

        post(id + "/test", "{\"email\":\"me@example.org\"}")
                .statusCode(200)
                .body("accepted", equalTo(true))
                .body("reply", containsString("250"));
        assertThat(mails("me@example.org")).hasSize(1);
        mailbox.takeDown();
        post(id + "/test", "{\"email\":\"me@example.org\"}")
                .statusCode(200)
                .body("accepted", equalTo(false))
                .body("reply", containsString("CONNECT"));
        mailbox.bringBack();
        post(id + "/test", "{\"email\":\"me\"}").statusCode(400).body("errors[0].field", equalTo("/email"));
        campaign(id).body("state", equalTo("draft"));
    }

    @Test
    void campaigns_are_listed_the_latest_first() {
        var first = draft("first");
        clock.advance(Duration.ofSeconds(1));
        var second = draft("second");

        asOperator("").statusCode(200).body("id", equalTo(List.of(second, first)));
        asOperator("?limit=1").body("id", equalTo(List.of(second)));
        asOperator("?before=" + second).body("id", equalTo(List.of(first)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"?limit=0", "?limit=101", "?limit=abc", "?before=x"})
    void a_list_that_cannot_be_is_refused_by_name(String query) {
        asOperator(query).statusCode(400).body("errors", hasSize(1));
    }

    @Test
    void only_operators_steer_and_see_addresses() {
        var id = draft("roles");

        for (String role : List.of("service", "author", "candidate")) {
            for (String path : List.of("/send", "/cancel", "/resend", "/write-off")) {
                given().header("Authorization", Tokens.bearer(role))
                        .post("/api/campaigns/" + id + path)
                        .then()
                        .statusCode(403);
            }
            for (String path : List.of("", "/" + id + "/deliveries", "/" + id + "/preview", "/" + id + "/audience")) {
                given().header("Authorization", Tokens.bearer(role))
                        .get("/api/campaigns" + path)
                        .then()
                        .statusCode(403);
            }
        }
        given().post("/api/campaigns/" + id + "/send").then().statusCode(401);
        campaign(id).body("state", equalTo("draft"));
    }
}
