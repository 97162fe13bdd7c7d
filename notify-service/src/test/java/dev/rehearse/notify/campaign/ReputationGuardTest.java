package dev.rehearse.notify.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dev.rehearse.notify.fixture.CampaignSteps;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Campaigns that harm the sender's reputation pause themselves. */
@QuarkusTest
class ReputationGuardTest extends CampaignSteps {

    @Test
    void a_mostly_refused_campaign_pauses_itself_and_can_be_resumed() {
        subscribers(260, TOPIC);
        var id = draft("harm");
        sql.run("""
                INSERT INTO notify.delivery (id, purpose, subscription, subscriber, round, campaign, created_at, state,
                    attempts, sent_at, due_at)
                SELECT gen_random_uuid(), 'LAUNCH', id, subscriber, 1, '%s', now(),
                    CASE WHEN n <= 20 THEN 'FAILED' WHEN n <= 250 THEN 'SENT' ELSE 'PENDING' END, 1,
                    CASE WHEN n BETWEEN 21 AND 250 THEN now() END, now() + interval '1 hour'
                FROM (SELECT *, row_number() OVER () AS n FROM notify.subscription) s""".formatted(id));
        // The same refusals, counted against their addresses.
        sql.run(
                "INSERT INTO notify.bounce (delivery, kind, campaign, subscriber, received_at, source) SELECT id, 'HARD',"
                        + " campaign, subscriber, now(), 'CONVERSATION' FROM notify.delivery WHERE state = 'FAILED'");

        sql.run(
                "UPDATE notify.campaign SET state = 'SENDING', launched_at = now(), queued_at = now(), candidates = 260");

        awaitCampaign(id, "paused");
        campaign(id)
                .body("pausedBecause", equalTo("20 of 250 mails were refused"))
                .body("pauseReason.code", equalTo("pause.refused"))
                .body("pauseReason.arguments", equalTo(Map.of("refused", "20", "mails", "250")));
        steer(id, "resume").statusCode(200);
        sql.run("UPDATE notify.delivery SET due_at = now()");
        awaitCampaign(id, "sent");

        assertThat(mailbox.messages()).hasSize(10);
    }

    @Test
    void a_campaign_with_many_complaints_pauses_itself_and_can_be_resumed() {
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
                .body("pausedBecause", equalTo("reported as spam: 2 of 250 mails"))
                .body("met.complaints", equalTo(2));
        steer(id, "resume").statusCode(200);
        sql.run("UPDATE notify.delivery SET due_at = now()");
        awaitCampaign(id, "sent");

        assertThat(mailbox.messages()).hasSize(10);
    }
}
