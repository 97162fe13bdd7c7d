package dev.rehearse.notify.campaign.page;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;

import dev.rehearse.notify.fixture.EventStream;
import dev.rehearse.notify.fixture.OperatorBrowser;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Campaigns as an operator manages them in a browser. */
@QuarkusTest
class OperatorPagesTest extends OperatorBrowser {

    @TestHTTPResource("/operator/campaigns/")
    URI campaigns;

    @Test
    void an_empty_list_says_so() {
        look("").statusCode(200).body(containsString("There are no campaigns yet"));
    }

    @Test
    void campaigns_are_listed_the_latest_first_and_page_by_page() {
        for (int i = 1; i <= 21; i++) {
            var launch = LAUNCH.replace("\"asyncio\"", "\"asyncio-" + i + "\"");
            launch("c" + i, launch.replace("asyncio & async/await", "Campaign <" + i + ">"))
                    .statusCode(202);
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
    void a_campaign_under_way_is_paused_resumed_and_cancelled() {
        var id = waiting(3);

        on(id).shows("data-events=\"/notify/operator/campaigns/" + id, "Reload the page</a>", ">Pause<");
        on(id).doesNotShow("Yes, send it now", ">Resume<");
        on(id).take("pause");
        on(id).shows("an operator paused it", ">Resume<");
        on(id).take("resume");
        on(id).take("cancel");
        on(id).doesNotShow(">Pause<", ">Resume<", "Cancel the campaign");

        campaign(id).body("state", equalTo("cancelled"));
        mailbox.bringBack();
    }

    @Test
    void a_command_in_the_wrong_state_shows_the_current_state() {
        var id = draft();
        on(id).take("cancel");

        press("/campaigns/" + id + "/steps/send")
                .statusCode(409)
                .body(allOf(
                        containsString("Another operator acted first"), containsString("The campaign is cancelled")));
        fill("/campaigns/" + id + "/schedule", Map.of("sendAt", "2027-03-01T09:00"))
                .statusCode(409);
        press("/campaigns/" + id + "/unknown/resend")
                .statusCode(409)
                .body(containsString("Another operator acted first"));
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
    void an_unknown_campaign_has_no_stream() {
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
    void pages_are_in_german_for_browsers_that_prefer_it() {
        var id = waiting(3);

        for (var path : List.of(
                ":Neue Kampagne",
                "/new:Kurzname des Übungstests",
                "/campaigns/" + id + ":wartend",
                "/campaigns/" + id + "/unknown:Ungewisse Mails",
                "/campaigns/" + id + "/preview?locale=en:Testmail verschicken")) {
            given().cookie(COOKIE, token("operator"))
                    .header("Accept", "text/html")
                    .header("Accept-Language", "de")
                    .get(PAGE + path.substring(0, path.lastIndexOf(':')))
                    .then()
                    .statusCode(200)
                    .body(
                            containsString("<html lang=\"de\">"),
                            containsString(path.substring(path.lastIndexOf(':') + 1)));
        }
        mailbox.bringBack();
    }

    @Test
    void a_wrong_time_is_refused_in_german() {
        var id = draft();

        given().cookie(COOKIE, token("operator"))
                .header("Sec-Fetch-Site", "same-origin")
                .header("Accept-Language", "de")
                .formParam("sendAt", "2031-03-01T09:00")
                .post(PAGE + "/campaigns/" + id + "/schedule")
                .then()
                .statusCode(400)
                .body(containsString("Der Zeitpunkt muss"));
    }

    @Test
    void the_script_is_a_file_of_ours() {
        look("/campaigns/" + waiting(1))
                .body(matchesPattern("(?s).*<script src=\"/site/campaign\\.[0-9a-f]{16}\\.js\" defer></script>.*"))
                .body(not(containsString("http-equiv")));
        mailbox.bringBack();
        browser().get("/site/campaign.js").then().statusCode(200).body(containsString("EventSource"));
    }
}
