package dev.rehearse.notify.mail;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.rehearse.notify.fixture.WithMailServer;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The metrics of mail, on the management port. */
@QuarkusTest
class MailMetricsTest extends WithMailServer {

    @TestHTTPResource(value = "/", management = true)
    URI management;

    private String metrics() {
        return given().get(management.resolve("/q/metrics"))
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    private double metric(String name) {
        return metrics()
                .lines()
                .filter(line -> line.startsWith(name + " "))
                .mapToDouble(line -> Double.parseDouble(line.substring(name.length() + 1)))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + name));
    }

    private void awaitMetric(String name, double value) {
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(metric(name)).isEqualTo(value));
    }

    @Test
    void outcomes_of_mails_are_counted_and_timed() {
        subscribers(3, TOPIC);
        double sent = metric("rehearse_mails_total{outcome=\"sent\"}");
        double timed = metric("rehearse_mail_send_seconds_count");
        double claimed = metric("rehearse_mail_claim_size_sum");

        awaitCampaign(launch("metrics", LAUNCH).extract().path("id"), "sent");

        assertThat(metric("rehearse_mails_total{outcome=\"sent\"}")).isEqualTo(sent + 3);
        assertThat(metric("rehearse_mail_send_seconds_count")).isEqualTo(timed + 3);
        assertThat(metric("rehearse_mail_claim_size_sum")).isEqualTo(claimed + 3);
        assertThat(metric("rehearse_mail_claims_seconds_count")).isPositive();
        for (String outcome : new String[] {"failed", "deferred", "unknown"}) {
            assertThat(metric("rehearse_mails_total{outcome=\"" + outcome + "\"}"))
                    .isNotNegative();
        }
    }

    @Test
    void campaigns_and_their_mails_are_counted_by_state() {
        subscribers(4, TOPIC);
        mailbox.takeDown();
        var id = launch("gauges", LAUNCH).extract().<String>path("id");
        awaitTried();
        steer(id, "pause").statusCode(200);

        awaitMetric("rehearse_campaigns{state=\"paused\"}", 1);
        awaitMetric("rehearse_campaign_deliveries{state=\"pending\"}", 4);
        awaitMetric("rehearse_campaigns_unbalanced", 0);
        sql.run("DELETE FROM notify.delivery WHERE id = (SELECT id FROM notify.delivery LIMIT 1)");
        awaitMetric("rehearse_campaigns_unbalanced", 1);
        mailbox.bringBack();
        steer(id, "resume").statusCode(200);
        awaitMetric("rehearse_campaigns{state=\"sent\"}", 1);
        awaitMetric("rehearse_campaign_deliveries{state=\"pending\"}", 0);
    }

    @Test
    void mails_of_a_worker_that_died_are_counted() {
        subscribers(2, TOPIC);
        double before = metric("rehearse_mail_reclaimed_total");
        mailbox.takeDown();
        var id = launch("dead", LAUNCH).extract().<String>path("id");
        awaitTried();
        steer(id, "pause").statusCode(200);
        awaitMetric("rehearse_campaign_deliveries{state=\"pending\"}", 2);

        sql.run("UPDATE notify.delivery SET state = 'CLAIMED', claim = '" + UUID.randomUUID() + "'");

        awaitMetric("rehearse_mail_reclaimed_total", before + 2);
        mailbox.bringBack();
    }

    @Test
    void no_label_names_an_address_or_a_campaign() {
        subscribers(2, TOPIC);
        var id = launch("names", LAUNCH).extract().<String>path("id");
        awaitCampaign(id, "sent");
        awaitMetric("rehearse_campaigns{state=\"sent\"}", 1);

        assertThat(metrics()).doesNotContain("example.org").doesNotContain(id).doesNotContain("asyncio");
    }
}
