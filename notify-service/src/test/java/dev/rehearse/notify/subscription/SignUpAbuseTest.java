package dev.rehearse.notify.subscription;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dev.rehearse.notify.fixture.WithMailServer;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Sign-up cannot be abused to flood a mailbox, nor be blocked by such abuse. */
@QuarkusTest
class SignUpAbuseTest extends WithMailServer {

    @Test
    void twelve_aliases_of_one_mailbox_get_as_much_mail_as_one_address() {
        inParallel(12, i -> signUp("victim+" + i + "@example.org", TOPIC).then().statusCode(202));
        settle();
        assertThat(mailbox.messages()).hasSize(1);

        for (String scope : new String[] {SECTION, TRACK, "*"}) {
            for (int i = 0; i < 4; i++) {
                signUp("Victim+" + i + "+x@Example.org", scope).then().statusCode(202);
            }
        }
        clock.advance(Duration.ofMinutes(11));
        for (int i = 0; i < 12; i++) {
            signUp("victim+" + i + "@example.org", TOPIC).then().statusCode(202);
            clock.advance(Duration.ofMinutes(11));
        }
        settle();
        assertThat(mailbox.messages()).hasSize(5);
    }

    @Test
    void other_mailboxes_are_others() {
        signedUp("ann@example.org", TOPIC);
        signedUp("ann@example.com", TOPIC);
        signedUp("anna@example.org", TOPIC);
        signedUp("+ann@example.org", TOPIC);
    }

    @Test
    void a_form_whose_hidden_field_is_filled_in_is_answered_and_ignored() {
        given().redirects()
                .follow(false)
                .formParam("email", "bot@example.org")
                .formParam("scope", TOPIC)
                .formParam("website", "https://spam.example")
                .post("/subscriptions")
                .then()
                .statusCode(303)
                .header("Location", equalTo("/notify/subscriptions/asked?locale=en"));

        assertThat(sql.value("SELECT count(*) FROM notify.subscriber")).isEqualTo("0");
    }

    @Test
    void a_form_whose_hidden_field_is_empty_counts() {
        given().redirects()
                .follow(false)
                .formParams(Map.of("email", "person@example.org", "scope", TOPIC, "website", ""))
                .post("/subscriptions")
                .then()
                .statusCode(303);

        mailNumber(1, "person@example.org");
    }

    @Test
    void when_all_together_ask_too_often_sign_up_stays_open_and_mail_waits_for_its_turn() {
        signedUp("early@example.org", TOPIC);
        sql.run("UPDATE notify.rate_limit SET taken = 3000 WHERE source = '*'");
        clock.advance(Duration.ofMinutes(20));

        signUp("stranger@example.org", TOPIC).then().statusCode(202);
        signUp("stranger2@example.org", TOPIC).then().statusCode(202);

        assertThat(sql.value(
                        "SELECT string_agg((round(extract(epoch FROM due_at - queued_at) / 60))::text, ' ' ORDER BY due_at)"
                                + " FROM notify.delivery WHERE state = 'PENDING'"))
                .isEqualTo("40 40");
        sql.run("UPDATE notify.delivery SET due_at = clock_timestamp() WHERE state = 'PENDING'");
        mailNumber(1, "stranger@example.org");
    }

    @Test
    void so_does_the_request_for_the_link_to_the_settings() {
        confirmed("known@example.org", TOPIC);
        sql.run("UPDATE notify.rate_limit SET taken = 3000 WHERE source = '*'");

        given().redirects()
                .follow(false)
                .formParam("email", "known@example.org")
                .post("/access")
                .then()
                .statusCode(303);
        assertThat(sql.value("SELECT due_at - asked_at FROM notify.access_request"))
                .isEqualTo("01:00:00");

        clock.advance(Duration.ofHours(1));
        mailNumber(2, "known@example.org");
    }

    @Test
    void a_flood_that_would_take_days_to_answer_is_refused() {
        signedUp("early@example.org", TOPIC);
        sql.run("UPDATE notify.rate_limit SET taken = 3000 * 25 WHERE source = '*'");

        signUp("late@example.org", TOPIC).then().statusCode(429);
    }
}
