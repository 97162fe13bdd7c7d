package dev.rehearse.notify.campaign.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import dev.rehearse.notify.fixture.OperatorBrowser;
import io.quarkus.test.junit.QuarkusTest;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Drafts as an operator prepares, tries and schedules them in a browser. */
@QuarkusTest
class OperatorDraftPagesTest extends OperatorBrowser {

    @Test
    void a_draft_is_prepared_once_and_then_sent() {
        subscribers(3, TOPIC);

        var id = draft();
        assertThat(draft()).isEqualTo(id);
        on(id).shows("asyncio &amp; async/await", "It has 3 subscribers now", "Yes, send it now");
        on(id).doesNotShow(">Pause<", ">Resume<");
        on(id).take("send");
        awaitCampaign(id, "sent");

        assertThat(mailbox.messages()).hasSize(3);
        look("/campaigns/" + id + "?done=send").body(containsString("The campaign has started."));
        on(id).shows("The counts add up", "100 % processed");
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
    void faults_of_a_draft_are_shown_beside_their_fields(String field, String value, String message) {
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
        look("").body(containsString("There are no campaigns yet"));
    }

    @Test
    void the_prefilled_values_are_valid() {
        var prefilled = look("/new").extract().htmlPath().getString("**.find { it.@id == 'page' }.@value");

        var page = fill("/new", Map.of("key", "k", "page", prefilled, "onUnknown", "hold"))
                .statusCode(400)
                .extract()
                .asString();

        assertThat(prefilled).isNotEmpty();
        assertThat(page).contains("id=\"title-wrong\"").doesNotContain("id=\"page-wrong\"");
    }

    @Test
    void one_subscriber_is_no_plural() {
        subscribers(1, TOPIC);
        var id = draft();

        on(id).shows("It has 1 subscriber now", "One mail goes to the only subscriber");
    }

    @Test
    void a_draft_is_scheduled_changed_and_taken_off_the_schedule() {
        var id = draft();

        fill("/campaigns/" + id + "/schedule", Map.of("sendAt", "2027-03-01T09:00"))
                .statusCode(303);
        campaign(id).body("sendAt", equalTo("2027-03-01T09:00:00Z"));
        on(id).shows(
                        "<time datetime=\"2027-03-01T09:00:00Z\">1 March 2027, 09:00 UTC</time>",
                        "value=\"2027-03-01T09:00\"",
                        "Change the schedule");
        browser()
                .header("Accept-Language", "de")
                .get(PAGE + "/campaigns/" + id)
                .then()
                .body(containsString(">1. März 2027, 09:00 UTC</time>"));
        on(id).take("unschedule");

        campaign(id).body("state", equalTo("draft"));
    }

    @ParameterizedTest
    @CsvSource({
        "'', Choose a day and a time.",
        "soon, Choose a day and a time.",
        "2029-01-01T00:00, must be within a year"
    })
    void an_invalid_time_is_reported_beside_its_field(String time, String message) {
        var id = draft();

        fill("/campaigns/" + id + "/schedule", Map.of("sendAt", time))
                .statusCode(400)
                .body(allOf(containsString(message), containsString("aria-invalid")));
        campaign(id).body("state", equalTo("draft"));
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
                        containsString("it would go to 2 subscribers"),
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
                .body(allOf(containsString("The mail server accepted it"), not(containsString("me@example.org"))));
        assertThat(mails("me@example.org")).hasSize(1);
        fill(path, Map.of("email", "me", "locale", "en"))
                .statusCode(400)
                .body(allOf(containsString("must look like name@example.org"), containsString("value=\"me\"")));
        mailbox.takeDown();
        fill(path, Map.of("email", "me@example.org", "locale", "en"))
                .statusCode(200)
                .body(containsString("refused it"));
        mailbox.bringBack();
    }
}
