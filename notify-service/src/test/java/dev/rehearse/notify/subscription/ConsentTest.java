package dev.rehearse.notify.subscription;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import dev.rehearse.notify.fixture.WithMailServer;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** The pages behind the links in our mail. */
@QuarkusTest
class ConsentTest extends WithMailServer {

    private String status() {
        return sql.value("SELECT status FROM notify.subscription");
    }

    /** Confirms, launches, and returns the path of the link to unsubscribe. */
    private String mailed(String email) {
        confirmed(email, TOPIC);
        launch("key-" + email, LAUNCH).statusCode(202);
        return linkIn(mailNumber(2, email));
    }

    @Test
    void looking_at_a_confirmation_link_changes_nothing() {
        var link = signedUp("scanned@example.org", TOPIC);

        given().head(link).then().statusCode(200);
        given().get(link)
                .then()
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .header("X-Robots-Tag", "noindex")
                .header("Referrer-Policy", "same-origin")
                .body(containsString("<button"), containsString("asyncio &amp; async/await"))
                .body(not(containsString("scanned@example.org")));

        assertThat(status()).isEqualTo("UNCONFIRMED");
    }

    @Test
    void the_button_confirms_however_often_it_is_pressed() {
        var link = signedUp("pressed@example.org", TOPIC);

        given().post(link).then().statusCode(200).body(containsString("You are on the list"));
        given().post(link).then().statusCode(200).body(containsString("You are on the list"));
        given().get(link).then().statusCode(200);

        assertThat(status()).isEqualTo("CONFIRMED");
    }

    @Test
    void fifty_presses_at_once_confirm_once() {
        var link = signedUp("parallel@example.org", TOPIC);

        var statuses = inParallel(50, i -> given().post(link).statusCode());

        assertThat(statuses).containsOnly(200);
        assertThat(status()).isEqualTo("CONFIRMED");
        assertThat(sql.value("SELECT count(*) FROM notify.consent_event WHERE event = 'CONFIRMED'"))
                .isEqualTo("1");
    }

    @Test
    void a_link_that_is_opened_again_says_what_is_done_already() {
        var confirm = signedUp("again@example.org", TOPIC);
        given().get(confirm).then().body(containsString("One more step"));
        given().post(confirm).then().statusCode(200);

        given().get(confirm)
                .then()
                .statusCode(200)
                .body(containsString("You are on the list"), not(containsString("<button")));

        launch("again", LAUNCH).statusCode(202);
        var unsubscribe = linkIn(mailNumber(2, "again@example.org"));
        given().get(unsubscribe).then().body(containsString("Unsubscribe?"));
        given().post(unsubscribe).then().statusCode(200);

        given().get(unsubscribe)
                .then()
                .statusCode(200)
                .body(
                        containsString("You are unsubscribed"),
                        containsString("<a href=\"/notify/access\">Manage your subscriptions</a>"),
                        not(containsString("<button")));
    }

    @Test
    void the_link_of_a_first_mail_is_good_while_a_second_one_is_on_its_way() {
        var first = signedUp("twice@example.org", TOPIC);
        clock.advance(Duration.ofMinutes(11));
        signedUp("twice@example.org", TOPIC);

        given().post(first).then().statusCode(200);
    }

    @Test
    void a_confirmation_link_is_good_for_three_days() {
        var link = signedUp("late@example.org", TOPIC);

        clock.advance(Duration.ofDays(3).minusSeconds(1));
        given().get(link).then().statusCode(200);
        clock.advance(Duration.ofSeconds(1));
        assertNotThere(given().get(link).then());
        assertNotThere(given().post(link).then());

        assertThat(status()).isEqualTo("UNCONFIRMED");
    }

    @Test
    void a_link_that_has_confirmed_in_time_says_so_even_after_its_expiry() {
        var link = signedUp("reopened@example.org", TOPIC);
        given().post(link).then().statusCode(200);

        clock.advance(Duration.ofDays(4));

        given().get(link).then().statusCode(200).body(containsString("You are on the list"));
        given().post(link).then().statusCode(200).body(containsString("You are on the list"));
        sql.run("UPDATE notify.subscription SET status = 'UNSUBSCRIBED', unsubscribed_at = now()");
        assertNotThere(given().get(link).then());
        assertNotThere(given().post(link).then());
        assertThat(status()).isEqualTo("UNSUBSCRIBED");
    }

    @Test
    void a_link_that_is_not_ours_is_not_there() {
        var link = signedUp("forged@example.org", TOPIC);
        var flipped = link.substring(0, 20) + (link.charAt(20) == 'A' ? 'B' : 'A') + link.substring(21);
        var otherPurpose = link.replace("/confirm/", "/unsubscribe/");

        for (String bad : new String[] {
            flipped, otherPurpose, "/confirm/x", "/confirm/" + "A".repeat(80), link + "A", "/confirm/%20"
        }) {
            assertNotThere(given().urlEncodingEnabled(false).get(bad).then());
            assertNotThere(given().urlEncodingEnabled(false).post(bad).then());
        }
        assertThat(status()).isEqualTo("UNCONFIRMED");
    }

    private static void assertNotThere(ValidatableResponse answer) {
        answer.statusCode(404)
                .body("title", equalTo("No such link"))
                .body("detail", startsWith("This link is wrong or no longer valid. "));
    }

    @Test
    void a_confirmation_link_does_not_resubscribe_after_an_unsubscribe() {
        var confirm = signedUp("left@example.org", TOPIC);
        given().post(confirm).then().statusCode(200);
        launch("left", LAUNCH).statusCode(202);
        given().post(linkIn(mailNumber(2, "left@example.org"))).then().statusCode(200);

        assertNotThere(given().post(confirm).then());
        assertThat(status()).isEqualTo("UNSUBSCRIBED");

        clock.advance(Duration.ofMinutes(11));
        var next = signedUp("left@example.org", TOPIC);
        assertNotThere(given().post(confirm).then());
        assertThat(status()).isEqualTo("UNCONFIRMED");
        given().post(next).then().statusCode(200);
        assertThat(status()).isEqualTo("CONFIRMED");
    }

    @Test
    void looking_at_an_unsubscribe_link_changes_nothing() {
        var link = mailed("looked@example.org");

        given().head(link).then().statusCode(200);
        given().get(link)
                .then()
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .header("X-Robots-Tag", "noindex")
                .body(containsString("<button"));

        assertThat(status()).isEqualTo("CONFIRMED");
    }

    @Test
    void one_click_unsubscribes_without_redirect_or_cookie() {
        var link = mailed("click@example.org");

        given().redirects()
                .follow(false)
                .formParam("List-Unsubscribe", "One-Click")
                .post(link)
                .then()
                .statusCode(200)
                .header("Set-Cookie", nullValue())
                .header("Cache-Control", "no-store");
        assertThat(status()).isEqualTo("UNSUBSCRIBED");

        given().redirects()
                .follow(false)
                .multiPart("List-Unsubscribe", "One-Click")
                .post(link)
                .then()
                .statusCode(200);
        given().post(link).then().statusCode(200).body(containsString("You are unsubscribed"));
        assertThat(status()).isEqualTo("UNSUBSCRIBED");
    }

    @Test
    void one_click_by_multipart_unsubscribes_too() {
        var link = mailed("multi@example.org");

        given().multiPart("List-Unsubscribe", "One-Click").post(link).then().statusCode(200);

        assertThat(status()).isEqualTo("UNSUBSCRIBED");
    }

    @Test
    void the_link_of_an_old_mail_still_unsubscribes_years_and_sign_ups_later() {
        var old = mailed("old@example.org");
        given().post(old).then().statusCode(200);
        clock.advance(Duration.ofDays(1000));
        given().post(signedUp("old@example.org", TOPIC)).then().statusCode(200);
        assertThat(status()).isEqualTo("CONFIRMED");

        given().post(old).then().statusCode(200);

        assertThat(status()).isEqualTo("UNSUBSCRIBED");
    }

    @Test
    void a_browser_gets_a_page_for_a_dead_link() {
        given().accept("text/html")
                .get("/confirm/dead")
                .then()
                .statusCode(404)
                .body(containsString("<h1>No such link</h1>"));
    }
}
