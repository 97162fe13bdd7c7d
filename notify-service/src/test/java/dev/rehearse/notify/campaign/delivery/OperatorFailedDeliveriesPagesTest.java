package dev.rehearse.notify.campaign.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import dev.rehearse.notify.fixture.OperatorBrowser;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The operators' pages of failed and unknown deliveries. */
@QuarkusTest
class OperatorFailedDeliveriesPagesTest extends OperatorBrowser {

    @Test
    void failed_mails_are_grouped_by_reason_and_unknown_ones_listed_by_address() {
        subscribers(60, TOPIC);
        var id = launch("troubles", LAUNCH).extract().<String>path("id");
        awaitCampaign(id, "sent");
        mailbox.clear();
        sql.run("UPDATE notify.delivery SET state = 'FAILED', sent_at = NULL, last_error = "
                + "CASE WHEN subscriber IN (SELECT id FROM notify.subscriber WHERE email LIKE 's1%') THEN '550 <no>'"
                + " ELSE '552 full' END");

        var first =
                look("/campaigns/" + id + "/failed").statusCode(200).extract().asString();
        assertThat(first)
                .contains(
                        "<td class=\"number\">49</td><td><span lang=\"en\">552 full",
                        "<td class=\"number\">11</td><td><span lang=\"en\">550 &lt;no&gt;");
        assertThat(first)
                .containsPattern("<time datetime=\"2[^\"]+\">\\d+ [A-Z][a-z]+ \\d{4}, \\d\\d:\\d\\d UTC</time>");
        assertThat(first.indexOf("552 full")).isLessThan(first.indexOf("550 &lt;no&gt;"));
        assertThat(first.split("class=\"plain small\"", -1)).hasSize(51);
        var next = first.replaceAll("(?s).*(/failed\\?after=[0-9a-f-]+).*", "$1");
        assertThat(look("/campaigns/" + id + next).extract().asString().split("class=\"plain small\"", -1))
                .hasSize(11);

        press("/campaigns/" + id + "/failed/resend")
                .statusCode(303)
                .header("Location", startsWith("/notify/operator/campaigns/" + id + "/failed?done="));
        awaitCampaign(id, "sent");
        assertThat(mailbox.messages()).hasSize(60);
    }

    @Test
    void unknown_mails_are_sent_again_or_written_off_singly_or_all() {
        subscribers(4, TOPIC);
        var id = launch("unknown", LAUNCH).extract().<String>path("id");
        awaitCampaign(id, "sent");
        mailbox.clear();
        sql.run("UPDATE notify.delivery SET state = 'UNKNOWN', sent_at = NULL, last_error = 'lost'");
        var page = "/campaigns/" + id + "/unknown";
        look(page).body(allOf(containsString("s1@example.org"), containsString("s4@example.org")));
        var mails = asOperator(id + "/deliveries").extract().<List<String>>path("id");

        press(page + "/" + mails.get(0) + "/resend").statusCode(303);
        awaitCampaign(id, "sent");
        press(page + "/" + mails.get(1) + "/write-off").statusCode(303);
        campaign(id).body("counts.unknown", equalTo(2)).body("counts.failed", equalTo(1));
        press(page + "/" + mails.get(1) + "/write-off")
                .statusCode(404)
                .body(containsString("Another operator acted first"));
        press(page + "/write-off").statusCode(303);

        campaign(id)
                .body("counts.unknown", equalTo(0))
                .body("counts.failed", equalTo(3))
                .body("counts.sent", equalTo(1));
        look(page + "?done=all-written-off")
                .body(allOf(containsString("count as failed now"), containsString("There are none")));
        assertThat(mailbox.messages()).hasSize(1);
    }
}
