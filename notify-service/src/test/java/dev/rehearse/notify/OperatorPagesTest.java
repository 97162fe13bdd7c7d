package dev.rehearse.notify;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Campaigns as an operator sees and steers them in a browser. */
@QuarkusTest
class OperatorPagesTest extends OperatorTest {

    @TestHTTPResource("/operator/campaigns/")
    URI campaigns;

    private static ValidatableStep on(String id) {
        return new ValidatableStep(id);
    }

    private record ValidatableStep(String id) {
        void take(String step) {
            press("/campaigns/" + id + "/steps/" + step)
                    .statusCode(303)
                    .header("Location", "/notify/operator/campaigns/" + id + "?done=" + step);
        }

        void shows(String... parts) {
            for (String part : parts) {
                look("/campaigns/" + id).statusCode(200).body(containsString(part));
            }
        }

        void doesNotShow(String... parts) {
            for (String part : parts) {
                look("/campaigns/" + id).statusCode(200).body(not(containsString(part)));
            }
        }
    }

    @Test
    void an_empty_list_says_so() {
        look("").statusCode(200).body(containsString("There is no campaign yet"));
    }

    @Test
    void campaigns_are_listed_the_latest_first_and_page_by_page() {
        for (int i = 1; i <= 21; i++) {
            launch("c" + i, LAUNCH.replace("asyncio & async/await", "Campaign <" + i + ">"));
            clock.advance(Duration.ofSeconds(1));
        }

        var first = look("").statusCode(200).extract().asString();
        assertThat(first).contains("Campaign &lt;21&gt;", "Campaign &lt;2&gt;").doesNotContain("Campaign &lt;1&gt;");
        assertThat(first.indexOf("&lt;21&gt;")).isLessThan(first.indexOf("&lt;20&gt;"));
        var next = first.replaceAll("(?s).*(\\?before=[0-9a-f-]+).*", "$1");
        look(next).body(allOf(containsString("Campaign &lt;1&gt;"), not(containsString("Campaign &lt;2&gt;"))));
        look("?before=x").statusCode(400);
    }

    @Test
    void a_draft_is_prepared_once_and_then_sent() {
        subscribers(3, TOPIC);

        var id = draft();
        assertThat(draft()).isEqualTo(id);
        on(id).shows("asyncio &amp; async/await", "<strong>3</strong> subscribers", "Yes, send it now");
        on(id).doesNotShow(">Pause<", ">Resume<");
        on(id).take("send");
        awaitCampaign(id, "sent");

        assertThat(mailbox.messages()).hasSize(3);
        look("/campaigns/" + id + "?done=send").body(containsString("The campaign has begun."));
        on(id).shows("The account balances", "100 % seen to");
        on(id).doesNotShow("data-events", "Cancel the campaign", "http-equiv");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "title; ''; is missing",
                "topic; 'Python and more'; must be slugs joined by slashes",
                "practiceTest; 'No Slug'; must be lower-case words",
                "page; 'https://evil.example/'; must be a path"
            })
    void what_is_wrong_with_a_draft_is_said_beside_its_field(String field, String value, String message) {
        var form = new HashMap<>(Map.of(
                "key",
                "k",
                "title",
                "A <title>",
                "topic",
                TOPIC,
                "practiceTest",
                "asyncio",
                "page",
                "/asyncio",
                "onUnknown",
                "resend"));
        form.put(field, value);

        var page = fill("/new", form).statusCode(400).extract().asString();

        assertThat(page).contains("id=\"" + field + "-wrong\"", message);
        assertThat(page.split("aria-invalid=\"true\"", -1)).hasSize(2);
        assertThat(page).contains(field.equals("title") ? TOPIC : "A &lt;title&gt;", "value=\"resend\" checked");
        look("").body(containsString("There is no campaign yet"));
    }

    @Test
    void a_draft_is_scheduled_changed_and_taken_off_the_schedule() {
        var id = draft();

        fill("/campaigns/" + id + "/schedule", Map.of("sendAt", "2027-03-01T09:00"))
                .statusCode(303);
        campaign(id).body("sendAt", equalTo("2027-03-01T09:00:00Z"));
        on(id).shows("1 Mar 2027, 09:00 UTC", "value=\"2027-03-01T09:00\"", "Change the schedule");
        on(id).take("unschedule");

        campaign(id).body("state", equalTo("draft"));
    }

    @ParameterizedTest
    @CsvSource({
        "'', Choose a day and a time.",
        "soon, Choose a day and a time.",
        "2029-01-01T00:00, must be within a year"
    })
    void a_time_that_cannot_be_one_is_said_beside_the_field(String time, String message) {
        var id = draft();

        fill("/campaigns/" + id + "/schedule", Map.of("sendAt", time))
                .statusCode(400)
                .body(allOf(containsString(message), containsString("aria-invalid")));
        campaign(id).body("state", equalTo("draft"));
    }

    @Test
    void a_campaign_under_way_is_paused_resumed_and_cancelled() {
        var id = waiting(3);

        on(id).shows("data-events=\"/notify/operator/campaigns/" + id, "http-equiv=\"refresh\"", ">Pause<");
        on(id).doesNotShow("Yes, send it now", ">Resume<");
        on(id).take("pause");
        on(id).shows("Paused: an operator paused it", ">Resume<");
        on(id).take("resume");
        on(id).take("cancel");
        on(id).doesNotShow(">Pause<", ">Resume<", "Cancel the campaign");

        campaign(id).body("state", equalTo("cancelled"));
        mailbox.bringBack();
    }

    @Test
    void who_comes_too_late_is_told_how_it_stands() {
        var id = draft();
        on(id).take("cancel");

        press("/campaigns/" + id + "/steps/send")
                .statusCode(409)
                .body(allOf(containsString("Somebody was faster"), containsString("The campaign is cancelled")));
        fill("/campaigns/" + id + "/schedule", Map.of("sendAt", "2027-03-01T09:00"))
                .statusCode(409);
        press("/campaigns/" + id + "/unknown/resend").statusCode(409).body(containsString("Somebody was faster"));
        press("/campaigns/" + id + "/failed/" + UUID.randomUUID() + "/resend").statusCode(409);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/preview", "/preview/mail", "/unknown", "/failed"})
    void a_campaign_that_is_not_there_is_not_found(String path) {
        for (String id : List.of(UUID.randomUUID().toString(), "nope")) {
            look("/campaigns/" + id + path).statusCode(404);
        }
    }

    @Test
    void nothing_is_heard_of_a_campaign_that_is_not_there() {
        given().cookie(COOKIE, token("operator"))
                .get(PAGE + "/campaigns/" + UUID.randomUUID() + "/events")
                .then()
                .statusCode(404);
    }

    @Test
    void the_page_hears_of_each_change() throws Exception {
        var id = waiting(3);

        try (var events =
                EventStream.open(campaigns.resolve(id + "/events"), "Cookie", COOKIE + "=" + token("operator"))) {
            events.awaitLine("event:progress");
            mailbox.bringBack();
            events.awaitEnd();

            assertThat(events.lines()).contains("event:end");
        }
    }

    @Test
    void what_failed_is_grouped_by_reason_and_what_is_unknown_listed_by_name() {
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
                .contains("<td class=\"number\">49</td><td>552 full", "<td class=\"number\">11</td><td>550 &lt;no&gt;");
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
    void what_is_unknown_is_sent_again_or_written_off_one_by_one_or_all() {
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
        press(page + "/" + mails.get(1) + "/write-off").statusCode(404).body(containsString("Somebody was faster"));
        press(page + "/write-off").statusCode(303);

        campaign(id)
                .body("counts.unknown", equalTo(0))
                .body("counts.failed", equalTo(3))
                .body("counts.sent", equalTo(1));
        look(page + "?done=all-written-off")
                .body(allOf(containsString("count as failed now"), containsString("There are none")));
        assertThat(mailbox.messages()).hasSize(1);
    }

    @Test
    void a_preview_shows_the_mail_in_a_frame_that_can_do_nothing() {
        subscribers(2, TOPIC);
        var id = draft();

        look("/campaigns/" + id + "/preview")
                .statusCode(200)
                .header("Content-Security-Policy", containsString("frame-src 'self'"))
                .body(allOf(
                        containsString("sandbox=\"\""),
                        containsString("<strong>2</strong> subscribers"),
                        containsString("List-Unsubscribe: ")));
        look("/campaigns/" + id + "/preview/mail")
                .statusCode(200)
                .header(
                        "Content-Security-Policy",
                        allOf(containsString("frame-ancestors 'self'"), containsString("sandbox")))
                .body(containsString("asyncio &amp; async/await"));
        assertThat(look("/campaigns/" + id + "/preview/mail")
                        .extract()
                        .headers()
                        .getValues("Content-Security-Policy"))
                .hasSize(1);
        look("/campaigns/" + id + "/preview?locale=xx").statusCode(400);
        assertThat(mailbox.messages()).isEmpty();
    }

    @Test
    void a_test_mail_goes_to_oneself_and_its_address_into_no_address() {
        var path = "/campaigns/" + draft() + "/preview";

        fill(path, Map.of("email", "me@example.org", "locale", "en"))
                .statusCode(200)
                .body(allOf(containsString("The mail server took it"), not(containsString("me@example.org"))));
        assertThat(mails("me@example.org")).hasSize(1);
        fill(path, Map.of("email", "me", "locale", "en"))
                .statusCode(400)
                .body(allOf(containsString("is not an email address"), containsString("value=\"me\"")));
        mailbox.takeDown();
        fill(path, Map.of("email", "me@example.org", "locale", "en"))
                .statusCode(200)
                .body(containsString("did not take it"));
        mailbox.bringBack();
    }

    @Test
    void the_script_is_a_file_of_ours() {
        look("/campaigns/" + waiting(1))
                .body(containsString("<script src=\"/notify/site/campaign.js\" defer></script>"));
        mailbox.bringBack();
        browser().get("/site/campaign.js").then().statusCode(200).body(containsString("EventSource"));
    }
}
