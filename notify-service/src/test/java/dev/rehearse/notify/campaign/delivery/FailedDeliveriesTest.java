package dev.rehearse.notify.campaign.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;

import dev.rehearse.notify.fixture.CampaignSteps;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Failed and unknown deliveries: listed, sent again, written off. */
@QuarkusTest
class FailedDeliveriesTest extends CampaignSteps {

    @Test
    void unknown_mails_are_listed_by_address_and_sent_again_or_written_off() {
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
}
