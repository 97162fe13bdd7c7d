package dev.rehearse.notify.mail;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.rehearse.testing.Tokens;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * A mail server that serves fewer connections than are configured: mail goes on over them, and operators see why it is
 * slow.
 */
@QuarkusTest
class FewConnectionsTest extends OneMail {

    /** Three connections take 10 s for all mails at best, and minutes on a machine that is busy otherwise. */
    private static final Duration LONGEST = Duration.ofMinutes(5);

    @TestHTTPResource(value = "/", management = true)
    URI management;

    private static String slowedBy() {
        return String.valueOf(given().header("Authorization", Tokens.bearer("operator"))
                .get("/api/campaigns/" + ID)
                .then()
                .statusCode(200)
                .extract()
                .<Object>path("slowedBy"));
    }

    private static String page(String language) {
        return given().cookie(
                        "__Host-rehearse-session", Tokens.bearer("operator").replace("Bearer ", ""))
                .header("Accept-Language", language)
                .get("/operator/campaigns/" + ID)
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    private String sent() {
        return sql.value("SELECT count(*) FROM notify.delivery WHERE state = 'SENT' AND attempts = 1");
    }

    @Test
    @Tag("slow")
    void no_mail_is_put_off_and_the_operator_sees_why_it_is_slow() {
        server.startOver();
        server.serve(3, "421 4.7.0 too many connections");
        server.takeForEach(Duration.ofMillis(20));
        queueMany(1_500);
        begin();

        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(slowedBy())
                        .matches("the mail server takes [123] of 20 connections "
                                + "\\(GREETING: 421 4\\.7\\.0 too many connections\\)"));
        var metrics = given().get(management.resolve("/q/metrics")).asString();
        server.takeForEach(Duration.ZERO);

        await().atMost(LONGEST).untilAsserted(() -> assertThat(sent()).isEqualTo("1500"));
        assertThat(metrics)
                .containsPattern("(?m)^rehearse_mail_connections(\\{.*})? [123]\\.0$")
                .contains("rehearse_mail_connections_refused_total", "rehearse_mail_connections_allowed");
    }

    @Test
    void a_server_that_serves_none_costs_no_attempt() {
        server.startOver();
        server.reply("GREETING", "421 4.7.0 too many connections");
        queueMany(50);
        begin();
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(
                        () -> assertThat(slowedBy()).startsWith("the mail server takes no connection (GREETING: 421"));
        assertThat(page("de"))
                .contains("Der Mailserver nimmt keine Verbindung an (GREETING: 421 4.7.0 too many connections).");
        assertThat(page("en")).contains("the mail server takes no connection (GREETING: 421");

        server.reply("GREETING", "220 ready");

        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(sent()).isEqualTo("50"));
    }
}
