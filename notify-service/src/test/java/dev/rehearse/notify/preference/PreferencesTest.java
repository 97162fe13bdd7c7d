package dev.rehearse.notify.preference;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import dev.rehearse.notify.fixture.WithMailServer;
import dev.rehearse.notify.link.Links;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The preference page: its signed link proves ownership of the mailbox. */
@QuarkusTest
class PreferencesTest extends WithMailServer {

    @Inject
    Links links;

    private String page(String email) {
        var id = sql.value("SELECT id FROM notify.subscriber WHERE email_key = '" + email + "'");
        return links.preferences(UUID.fromString(id)).replace("https://rehearse.example/notify", "");
    }

    private String subscription(String scope) {
        return sql.value("SELECT id FROM notify.subscription WHERE scope = '" + scope + "'");
    }

    private String statuses() {
        return sql.value("SELECT string_agg(scope || ' ' || status, ', ' ORDER BY scope) FROM notify.subscription");
    }

    private static Response press(String path) {
        return given().redirects().follow(false).post(path);
    }

    private static Response on(String page, String subscription, int round) {
        return given().redirects().follow(false).formParam("round", round).post(page + "/" + subscription + "/on");
    }

    @Test
    void the_one_prominent_button_saves_and_leaving_everything_looks_dangerous() {
        confirmed("buttons@example.org", TOPIC);

        var html = given().get(page("buttons@example.org")).asString();

        assertThat(html)
                .contains("<button type=\"submit\">Save</button>")
                .contains("<button type=\"submit\" class=\"plain danger\">Unsubscribe from everything</button>");
        assertThat(html.split("<button type=\"submit\">", -1)).hasSize(2);
    }

    private static void leadsBack(Response answer, String page) {
        answer.then()
                .statusCode(303)
                .header("Location", equalTo("/notify" + page))
                .header("Set-Cookie", nullValue());
    }

    private static void assertNotThere(ValidatableResponse answer) {
        answer.statusCode(404).body("title", equalTo("No such link"));
    }

    @Test
    void it_shows_the_subscriptions_of_the_address_and_a_get_changes_nothing() {
        confirmed("all@example.org", TOPIC);
        confirmed("all@example.org", "*");
        signedUp("all@example.org", SECTION);
        confirmed("other@example.org", TRACK);
        var page = page("all@example.org");
        var before = statuses();

        for (String path : List.of(page, page + "/data", page + "/data/erase")) {
            given().head(path).then().statusCode(200);
            given().get(path)
                    .then()
                    .statusCode(200)
                    .header("Cache-Control", "no-store")
                    .header("X-Robots-Tag", "noindex")
                    .header("Referrer-Policy", "same-origin");
        }
        given().get(page)
                .then()
                .body(containsString("asyncio &amp; async/await"), containsString("All topics, including future ones"))
                .body(containsString("Waiting for you to confirm"), not(containsString("Python</h2>")))
                .body(containsString("all@example.org"));
        assertThat(statuses()).isEqualTo(before);
    }

    @Test
    void each_subscription_is_switched_off_and_on_again() {
        confirmed("switch@example.org", TOPIC);
        confirmed("switch@example.org", SECTION);
        var page = page("switch@example.org");
        var topic = subscription(TOPIC);

        leadsBack(press(page + "/" + topic + "/off"), page);
        leadsBack(press(page + "/" + topic + "/off"), page);
        assertThat(statuses()).isEqualTo(SECTION + " CONFIRMED, " + TOPIC + " UNSUBSCRIBED");
        given().get(page).then().body(containsString("Switch on"));

        leadsBack(on(page, topic, 1), page);
        assertThat(statuses()).isEqualTo(SECTION + " CONFIRMED, " + TOPIC + " CONFIRMED");
        assertThat(sql.value("SELECT string_agg(event || ' ' || round, ', ' ORDER BY id) FROM notify.consent_event"
                        + " WHERE way = 'PREFERENCES'"))
                .isEqualTo("UNSUBSCRIBED 1, CONFIRMED 2");
    }

    @Test
    void a_repeat_of_switching_on_does_not_undo_a_later_unsubscribe() {
        var confirm = signedUp("replay@example.org", TOPIC);
        given().post(confirm).then().statusCode(200);
        var page = page("replay@example.org");
        var topic = subscription(TOPIC);
        press(page + "/" + topic + "/off");
        on(page, topic, 1);
        press(page + "/" + topic + "/off");

        leadsBack(on(page, topic, 1), page);
        assertNotThere(given().post(confirm).then());

        assertThat(statuses()).isEqualTo(TOPIC + " UNSUBSCRIBED");
    }

    @Test
    void an_unconfirmed_subscription_can_be_switched_off_and_not_on() {
        signedUp("never@example.org", TOPIC);
        var page = page("never@example.org");
        var topic = subscription(TOPIC);

        on(page, topic, 1);
        assertThat(statuses()).isEqualTo(TOPIC + " UNCONFIRMED");
        press(page + "/" + topic + "/off");
        on(page, topic, 1);

        assertThat(statuses()).isEqualTo(TOPIC + " UNSUBSCRIBED");
        given().get(page).then().body(not(containsString("Switch on")));
    }

    @Test
    void everything_is_ended_by_one_button() {
        confirmed("end@example.org", TOPIC);
        signedUp("end@example.org", SECTION);
        confirmed("other@example.org", TRACK);
        var page = page("end@example.org");

        leadsBack(press(page + "/unsubscribe"), page);

        assertThat(statuses())
                .isEqualTo(TRACK + " CONFIRMED, " + SECTION + " UNSUBSCRIBED, " + TOPIC + " UNSUBSCRIBED");
        given().get(page).then().body(not(containsString("Unsubscribe from everything")));
    }

    @Test
    void the_language_of_pages_and_mails_can_be_changed() {
        confirmed("sprache@example.org", TOPIC);
        var page = page("sprache@example.org");

        leadsBack(given().redirects().follow(false).formParam("locale", "de").post(page + "/language"), page);

        assertThat(sql.value("SELECT locale FROM notify.subscription")).isEqualTo("de");
        given().get(page).then().body(containsString("<html lang=\"de\">"), containsString("Deine Abonnements"));
        given().get(page + "/data/erase").then().body(containsString("Alles löschen?"));
        given().formParam("locale", "xx")
                .post(page + "/language")
                .then()
                .statusCode(400)
                .body("errors[0].field", equalTo("locale"));
        press(page + "/language").then().statusCode(400);
    }

    @Test
    void the_link_does_not_end_and_leads_to_one_owner_only() {
        confirmed("mine@example.org", TOPIC);
        confirmed("theirs@example.org", SECTION);
        var page = page("mine@example.org");
        var foreign = subscription(SECTION);
        clock.advance(Duration.ofDays(1000));

        given().get(page).then().statusCode(200);
        assertNotThere(press(page + "/" + foreign + "/off").then());
        assertNotThere(press(page + "/nope/off").then());
        assertNotThere(given().get(page + "x").then());
        assertNotThere(
                given().get(page.replace("/preferences/", "/unsubscribe/")).then());
        on(page, foreign, 0).then().statusCode(400);
        assertThat(statuses()).isEqualTo(SECTION + " CONFIRMED, " + TOPIC + " CONFIRMED");
    }

    @Test
    void another_site_cannot_press_the_buttons() {
        confirmed("csrf@example.org", TOPIC);
        var page = page("csrf@example.org");

        for (String path : List.of("/unsubscribe", "/data/erase")) {
            given().header("Sec-Fetch-Site", "cross-site")
                    .post(page + path)
                    .then()
                    .statusCode(403);
        }
        assertThat(statuses()).isEqualTo(TOPIC + " CONFIRMED");
    }

    @Test
    void the_owner_takes_away_everything_that_is_held() {
        confirmed("Take.Away@example.org", TOPIC);
        launch("export", LAUNCH).statusCode(202);
        mailNumber(2, "Take.Away@example.org");
        settle();

        given().get(page("take.away@example.org") + "/data")
                .then()
                .statusCode(200)
                .contentType("application/json")
                .header("Content-Disposition", "attachment; filename=\"rehearse.json\"")
                .body("address", equalTo("Take.Away@example.org"))
                .body("subscriptions", hasSize(1))
                .body("subscriptions[0].status", equalTo("confirmed"))
                .body("consent.event", equalTo(List.of("asked", "confirmed")))
                .body("consent[1].wording", containsString("when a practice test on asyncio & async/await launches"))
                .body("consent[1].client", equalTo("127.0.0.0/24"))
                .body("mails.purpose", containsInAnyOrder("confirmation", "launch"))
                .body("mails.campaign", hasItem("asyncio & async/await"))
                .body("suppression", nullValue());
    }
}
