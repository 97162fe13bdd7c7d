package dev.rehearse.notify;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import dev.rehearse.testing.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What an operator does with campaigns. */
@QuarkusTest
class CampaignTest extends MailServiceTest {

    private static ValidatableResponse post(String path, String body) {
        return given().header("Authorization", Tokens.bearer("operator"))
                .contentType(ContentType.JSON)
                .body(body)
                .post("/api/campaigns/" + path)
                .then();
    }

    private static String draft(String key) {
        return given().header("Authorization", Tokens.bearer("operator"))
                .header("Idempotency-Key", key)
                .contentType(ContentType.JSON)
                .body(LAUNCH)
                .post("/api/campaigns")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    /** A campaign that has begun, whose mails wait because the mail server is away. */
    private String waiting(int subscribers) {
        subscribers(subscribers, TOPIC);
        mailbox.takeDown();
        var id = launch("waiting", LAUNCH).statusCode(202).extract().<String>path("id");
        awaitTried();
        return id;
    }

    @Test
    void a_draft_sends_nothing_until_it_is_told_to() {
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

        post(id + "/schedule", body).statusCode(400).body("errors[0].field", equalTo(field));
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
        await().atMost(Duration.ofSeconds(15))
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

        await().atMost(Duration.ofSeconds(15))
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
        for (String verb : List.of("send", "pause", "resume", "cancel", "unschedule", "resend")) {
            steer(id, verb).statusCode(409).body("detail", containsString("The campaign is cancelled"));
        }
        campaign(id).body("state", equalTo("cancelled"));
    }

    @Test
    void what_is_unknown_is_listed_by_name_and_sent_again_or_written_off() {
        subscribers(3, TOPIC);
        var id = launch("unknown", LAUNCH).extract().<String>path("id");
        awaitCampaign(id, "sent");
        mailbox.clear();
        sql.run("UPDATE notify.delivery SET state = 'UNKNOWN', sent_at = NULL, last_error = 'lost' "
                + "WHERE subscriber IN (SELECT id FROM notify.subscriber WHERE email <> 's1@example.org')");

        var listed = asOperator(id + "/deliveries")
                .statusCode(200)
                .body("email.sort()", equalTo(List.of("s2@example.org", "s3@example.org")))
                .body("[0].state", equalTo("unknown"))
                .body("[0].reason", equalTo("lost"))
                .body("[0].attempts", equalTo(1))
                .body("[0]", hasKey("triedAt"))
                .extract()
                .<List<String>>path("id");
        asOperator(id + "/deliveries?limit=1&after=" + listed.getFirst()).body("id", equalTo(listed.subList(1, 2)));
        steer(id, "deliveries/" + listed.get(0) + "/resend").statusCode(200).body("state", equalTo("sending"));
        steer(id, "deliveries/" + listed.get(1) + "/write-off").statusCode(200);
        awaitCampaign(id, "sent");

        assertThat(mailbox.messages()).hasSize(1);
        assertThat(header(mailbox.messages().getFirst(), "Message-ID"))
                .isEqualTo("<" + listed.get(0) + "@rehearse.localhost>");
        campaign(id)
                .body("counts.sent", equalTo(2))
                .body("counts.failed", equalTo(1))
                .body("counts.unknown", equalTo(0))
                .body("counts.balanced", equalTo(true));
        asOperator(id + "/deliveries?state=failed").body("[0].reason", equalTo("written off; before that: lost"));
        steer(id, "deliveries/" + listed.get(1) + "/resend?state=failed").statusCode(200);
        awaitCampaign(id, "sent");
        assertThat(mailbox.messages()).hasSize(2);
    }

    @Test
    void all_that_is_unknown_can_be_sent_again_at_once() {
        subscribers(3, TOPIC);
        var id = launch("all", LAUNCH).extract().<String>path("id");
        awaitCampaign(id, "sent");
        sql.run("UPDATE notify.delivery SET state = 'UNKNOWN', sent_at = NULL");

        steer(id, "resend").statusCode(200);
        awaitCampaign(id, "sent");

        assertThat(mailbox.messages()).hasSize(6);
        steer(id, "write-off").statusCode(200).body("counts.failed", equalTo(0));
    }

    @Test
    void a_delivery_that_is_not_unknown_is_neither_sent_again_nor_written_off() {
        subscribers(1, TOPIC);
        var id = launch("not", LAUNCH).extract().<String>path("id");
        awaitCampaign(id, "sent");
        var delivery = sql.value("SELECT id FROM notify.delivery");

        for (String verb : List.of("/resend", "/write-off")) {
            steer(id, "deliveries/" + delivery + verb).statusCode(404).body("title", equalTo("No such delivery"));
            steer(id, "deliveries/nope" + verb).statusCode(404);
        }
        campaign(id).body("state", equalTo("sent")).body("counts.sent", equalTo(1));
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
        post(id + "/test", "{\"email\":\"me\"}").statusCode(400).body("errors[0].field", equalTo("email"));
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

    @Test
    void a_campaign_that_is_mostly_refused_pauses_itself_and_goes_on_when_told() {
        subscribers(260, TOPIC);
        var id = draft("harm");
        sql.run("""
                INSERT INTO notify.delivery (id, purpose, subscription, subscriber, round, campaign, created_at, state,
                    attempts, sent_at, due_at)
                SELECT gen_random_uuid(), 'LAUNCH', id, subscriber, 1, '%s', now(),
                    CASE WHEN n <= 20 THEN 'FAILED' WHEN n <= 250 THEN 'SENT' ELSE 'PENDING' END, 1,
                    CASE WHEN n BETWEEN 21 AND 250 THEN now() END, now() + interval '1 hour'
                FROM (SELECT *, row_number() OVER () AS n FROM notify.subscription) s""".formatted(id));

        sql.run(
                "UPDATE notify.campaign SET state = 'SENDING', launched_at = now(), queued_at = now(), candidates = 260");

        awaitCampaign(id, "paused");
        campaign(id).body("pausedBecause", equalTo("20 of 250 mails were refused"));
        steer(id, "resume").statusCode(200);
        sql.run("UPDATE notify.delivery SET due_at = now()");
        awaitCampaign(id, "sent");

        assertThat(mailbox.messages()).hasSize(10);
    }

    @Test
    void a_campaign_that_readers_call_spam_pauses_itself_and_goes_on_when_told() {
        subscribers(260, TOPIC);
        var id = draft("spam");
        sql.run("""
                INSERT INTO notify.delivery (id, purpose, subscription, subscriber, round, campaign, created_at, state,
                    attempts, sent_at, due_at)
                SELECT gen_random_uuid(), 'LAUNCH', id, subscriber, 1, '%s', now(),
                    CASE WHEN n <= 250 THEN 'SENT' ELSE 'PENDING' END, 1,
                    CASE WHEN n <= 250 THEN now() END, now() + interval '1 hour'
                FROM (SELECT *, row_number() OVER () AS n FROM notify.subscription) s""".formatted(id));

        sql.run("INSERT INTO notify.bounce (delivery, kind, campaign, subscriber, received_at, source) "
                + "SELECT id, 'COMPLAINT', campaign, subscriber, now(), 'WEBHOOK' FROM notify.delivery LIMIT 2");
        sql.run(
                "UPDATE notify.campaign SET state = 'SENDING', launched_at = now(), queued_at = now(), candidates = 260");

        awaitCampaign(id, "paused");
        campaign(id)
                .body("pausedBecause", equalTo("2 of 250 mails were called spam"))
                .body("met.complaints", equalTo(2));
        steer(id, "resume").statusCode(200);
        sql.run("UPDATE notify.delivery SET due_at = now()");
        awaitCampaign(id, "sent");

        assertThat(mailbox.messages()).hasSize(10);
    }
}
