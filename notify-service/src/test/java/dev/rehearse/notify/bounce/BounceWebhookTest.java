package dev.rehearse.notify.bounce;

import static dev.rehearse.notify.bounce.SignedPosts.post;
import static dev.rehearse.notify.bounce.SignedPosts.signature;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dev.rehearse.notify.fixture.WithMailServer;
import dev.rehearse.notify.link.DeliveryNames;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Bounces and complaints that a relay posts, and what they lead to. */
@QuarkusTest
class BounceWebhookTest extends WithMailServer {

    private static final String READER = "reader@example.org";
    private static final String SECRET = "secret of the tests, known to everybody";

    @Inject
    DeliveryNames names;

    @Inject
    Bounces bounces;

    private String delivery = "";

    @BeforeEach
    void send_a_mail() {
        sql.run("TRUNCATE notify.bounce");
        confirmed(READER, SECTION);
        launch("bounces", LAUNCH).statusCode(202);
        mailNumber(2, READER);
        settle();
        delivery = sql.value("SELECT id FROM notify.delivery WHERE purpose = 'LAUNCH'");
    }

    private String now() {
        return String.valueOf(clock.instant().getEpochSecond());
    }

    private ValidatableResponse notice(String json) {
        var body = json.getBytes(StandardCharsets.UTF_8);
        return post("/api/bounces", "application/json", body, now(), signature(SECRET, now(), body));
    }

    private ValidatableResponse report(byte[] body) {
        return post("/api/bounces/reports", "message/rfc822", body, now(), signature(SECRET, now(), body));
    }

    private byte[] sample(String file) {
        return Samples.about(delivery, names.of(UUID.fromString(delivery)), file);
    }

    private String suppressed() {
        return sql.value("SELECT reason FROM notify.suppression WHERE email_key = '" + READER + "'");
    }

    private String stored() {
        return sql.value(
                "SELECT string_agg(concat_ws(' ', kind, status, source), ', ' ORDER BY kind) FROM notify.bounce");
    }

    @Test
    void a_hard_bounce_suppresses_the_address() {
        report(sample("postfix-hard.eml")).statusCode(200).body("result", equalTo("counted"));

        assertThat(stored()).isEqualTo("HARD 5.1.1 WEBHOOK");
        assertThat(suppressed()).isEqualTo("HARD_BOUNCE");
        assertThat(sql.value("SELECT diagnostic FROM notify.bounce"))
                .isEqualTo("smtp; 550 5.1.1 <<address>>: Recipient address rejected: User unknown");
    }

    @Test
    void the_same_report_counts_once() {
        report(sample("postfix-hard.eml")).body("result", equalTo("counted"));
        report(sample("postfix-hard.eml")).statusCode(200).body("result", equalTo("repeated"));
        report(sample("gmail-hard.eml")).body("result", equalTo("repeated"));

        var campaign = UUID.fromString(sql.value("SELECT id FROM notify.campaign"));
        assertThat(bounces.counts(campaign)).isEqualTo(Map.of(Kind.HARD, 1L));
        assertThat(bounces.reportedLater(campaign)).isEqualTo(Map.of(Kind.HARD, 1L));
    }

    @Test
    void a_complaint_ends_every_subscription_and_suppresses() {
        confirmed(READER, TRACK);
        report(sample("yahoo-complaint.eml")).body("result", equalTo("counted"));

        assertThat(sql.value("SELECT string_agg(DISTINCT status, ',') FROM notify.subscription"))
                .isEqualTo("UNSUBSCRIBED");
        assertThat(suppressed()).isEqualTo("COMPLAINT");
        assertThat(
                        sql.value(
                                "SELECT count(*) FROM notify.consent_event WHERE event = 'UNSUBSCRIBED' AND way = 'MAIL_SYSTEM'"))
                .isEqualTo("2");
    }

    @ParameterizedTest
    @CsvSource({"exim-policy.eml, POLICY 5.7.515 WEBHOOK", "postfix-delayed.eml, DELAYED 4.4.1 WEBHOOK"})
    void bounces_independent_of_the_recipient_are_counted_and_suppress_no_address(String file, String row) {
        report(sample(file)).body("result", equalTo("counted"));

        assertThat(stored()).isEqualTo(row);
        assertThat(suppressed()).isEqualTo("no row");
    }

    @Test
    void soft_bounces_suppress_when_there_were_too_many_within_the_window() {
        var before = "INSERT INTO notify.bounce SELECT gen_random_uuid(), 'SOFT', NULL, id, '5.2.2', NULL,"
                + " TIMESTAMPTZ '%s', 'MAILBOX' FROM notify.subscriber";
        for (int i = 0; i < 3; i++) {
            sql.run(before.formatted(clock.instant().minus(Duration.ofDays(1))));
        }
        sql.run(before.formatted(clock.instant().minus(Duration.ofDays(61))));

        report(sample("exchange-full.eml")).body("result", equalTo("counted"));
        assertThat(suppressed()).isEqualTo("no row");
        var confirmation = sql.value("SELECT id FROM notify.delivery WHERE purpose = 'CONFIRMATION'");
        notice("{\"type\":\"bounce\",\"delivery\":\"%s\",\"status\":\"4.2.2\"}".formatted(confirmation))
                .body("result", equalTo("counted"));

        assertThat(suppressed()).isEqualTo("SOFT_BOUNCES");
    }

    @ParameterizedTest
    @ValueSource(strings = {"postfix-hard.eml", "exim-hard.eml", "yahoo-complaint.eml"})
    void d3_a_report_whose_names_we_did_not_make_changes_nothing(String file) {
        var name = names.of(UUID.fromString(delivery));
        var forged = name.substring(0, name.length() - 1) + (name.endsWith("0") ? "1" : "0");

        report(Samples.about(delivery, forged, file)).statusCode(200).body("result", equalTo("forged"));

        assertThat(stored()).isEqualTo("null");
        assertThat(suppressed()).isEqualTo("no row");
        assertThat(sql.value("SELECT count(*) FROM notify.subscription WHERE status = 'UNSUBSCRIBED'"))
                .isEqualTo("0");
    }

    @Test
    void a_mail_that_is_no_longer_known_is_gone() {
        var other = UUID.randomUUID();

        report(Samples.about(other.toString(), names.of(other), "postfix-hard.eml"))
                .statusCode(200)
                .body("result", equalTo("gone"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'type':'bounce','delivery':'ID','status':'5.1.1','diagnostic':'550 <reader@example.org> unknown'}",
                "{'type':'bounce','envid':'ID.0123456789ab','status':'5.1.1'}",
                "{'type':'bounce','messageId':'<ID@rehearse.localhost>','status':'5.1.1'}"
            })
    void a_notice_names_a_mail_by_any_of_its_ids(String json) {
        notice(json.replace('\'', '"').replace("ID", delivery)).statusCode(200).body("result", equalTo("counted"));

        assertThat(stored()).isEqualTo("HARD 5.1.1 WEBHOOK");
        assertThat(sql.value("SELECT count(*) FROM notify.bounce WHERE diagnostic LIKE '%@%'"))
                .isEqualTo("0");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "{}",
                "{'type':'bounce'}",
                "{'type':'party','delivery':'ID'}",
                "{'type':'bounce','delivery':'x'}",
                "{'type':'bounce','delivery':'ID','status':'five'}",
                "{'type':'bounce','delivery':'ID','more':1}",
                "{'type':'bounce','delivery':'ID','status':5.1}",
                "{'type':'bounce','delivery':'ID'"
            })
    void a_bad_notice_is_a_problem_and_changes_nothing(String json) {
        notice(json.replace('\'', '"').replace("ID", delivery)).statusCode(400).contentType("application/problem+json");

        assertThat(stored()).isEqualTo("null");
    }

    @Test
    void a_message_without_a_report_is_a_problem() {
        report("Subject: Hello\r\n\r\nI am away.\r\n".getBytes(StandardCharsets.US_ASCII))
                .statusCode(422)
                .contentType("application/problem+json")
                .body("title", equalTo("No report"));
    }

    @Test
    void d5_posts_need_a_signature_with_the_secret_and_a_recent_timestamp() {
        var body = sample("postfix-hard.eml");
        var good = signature(SECRET, now(), body);
        var old = String.valueOf(clock.instant().minus(Duration.ofSeconds(301)).getEpochSecond());
        var ahead = String.valueOf(clock.instant().plus(Duration.ofSeconds(301)).getEpochSecond());

        refused(body, now(), signature("another secret", now(), body));
        refused(sample("gmail-hard.eml"), now(), good);
        refused(body, old, good);
        refused(body, old, signature(SECRET, old, body));
        refused(body, ahead, signature(SECRET, ahead, body));
        refused(body, "soon", signature(SECRET, "soon", body));
        refused(body, String.valueOf(Instant.MAX.getEpochSecond()), good);
        refused(body, now(), "sha256=00");
        refused(body, now(), "");

        assertThat(stored()).isEqualTo("null");
        assertThat(suppressed()).isEqualTo("no row");
    }

    private static void refused(byte[] body, String timestamp, String signature) {
        post("/api/bounces/reports", "message/rfc822", body, timestamp, signature)
                .statusCode(401)
                .contentType("application/problem+json")
                .body("title", equalTo("Not signed"));
    }
}
