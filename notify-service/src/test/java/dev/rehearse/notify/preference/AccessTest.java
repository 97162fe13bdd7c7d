package dev.rehearse.notify.preference;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;

import dev.rehearse.notify.fixture.WithMailServer;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Access to the preference page without a mail. */
@QuarkusTest
class AccessTest extends WithMailServer {

    @Test
    void a_link_is_mailed_on_request() {
        confirmed("lost@example.org", TOPIC);

        given().redirects()
                .follow(false)
                .formParam("email", "LOST@example.org")
                .post("/access")
                .then()
                .statusCode(303)
                .header("Location", "/notify/access/asked");
        var mail = mailNumber(2, "lost@example.org");

        assertThat(text(mail)).containsIgnoringWhitespaces("have everything erased");
        given().get(linkIn(mail)).then().statusCode(200).body(containsString("Your subscriptions"));
        given().get("/access").then().body(containsString("Mail me the link"));
        given().header("Accept-Language", "de")
                .get("/access/asked")
                .then()
                .body(containsString("Schau in dein Postfach"));
    }

    @Test
    void the_answer_is_the_same_for_an_unknown_address() {
        confirmed("known@example.org", TOPIC);
        sql.run("INSERT INTO notify.suppression VALUES ('known@example.org', 'COMPLAINT', now())");
        mailbox.clear();

        var known = asked("known@example.org");
        var unknown = asked("unknown@example.org");
        awaitState("SUPPRESSED", "purpose = 'ACCESS'");

        assertThat(known).isEqualTo(unknown);
        assertThat(mailbox.messages()).isEmpty();
    }

    @Test
    void a_request_is_stored_before_the_answer_and_for_every_address() {
        confirmed("stored@example.org", TOPIC);

        sql.runWhile("LOCK TABLE notify.subscription IN ACCESS EXCLUSIVE MODE", () -> {
            asked("stored@example.org");
            await().atMost(Duration.ofSeconds(60))
                    .untilAsserted(() -> assertThat(sql.value("SELECT count(*) FROM pg_locks WHERE NOT granted"))
                            .isNotEqualTo("0"));
            // Requests do not wait for that lookup.
            assertThat(asked("stored@example.org")).startsWith("303");
            asked("unknown@example.org");
            assertThat(sql.value("SELECT string_agg(email_key, ' ' ORDER BY id) FROM notify.access_request"))
                    .isEqualTo("stored@example.org stored@example.org unknown@example.org");
        });

        mailNumber(2, "stored@example.org");
        awaitNoRequests();
        assertThat(mails("stored@example.org")).hasSize(2);
        assertThat(mails("unknown@example.org")).isEmpty();
    }

    @Test
    void requests_of_a_dead_replica_are_processed_by_another() {
        confirmed("left@example.org", TOPIC);

        sql.run("INSERT INTO notify.access_request (email_key, asked_at) VALUES ('left@example.org', now()), "
                + "('nobody@example.org', now())");

        mailNumber(2, "left@example.org");
        awaitNoRequests();
    }

    private void awaitNoRequests() {
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(sql.value("SELECT count(*) FROM notify.access_request"))
                        .isEqualTo("0"));
    }

    private static String asked(String email) {
        var answer = given().redirects().follow(false).formParam("email", email).post("/access");
        return answer.statusCode() + " "
                + answer.headers().asList().stream()
                        .filter(h -> !h.getName().equals("Date"))
                        .toList();
    }

    @Test
    void the_link_is_mailed_once_in_ten_minutes_and_bad_addresses_are_named() {
        confirmed("often@example.org", TOPIC);
        asked("often@example.org");
        mailNumber(2, "often@example.org");
        asked("often@example.org");
        awaitState("SUPPRESSED", "purpose = 'ACCESS' AND state <> 'SENT'");
        assertThat(mails("often@example.org")).hasSize(2);

        given().formParam("email", "no address").post("/access").then().statusCode(400);
        given().formParam("x", "y").post("/access").then().statusCode(400);
        sql.run("UPDATE notify.rate_limit SET taken = 3000");
        given().formParam("email", "often@example.org").post("/access").then().statusCode(429);
    }

    @Test
    void the_link_is_mailed_in_the_language_of_the_subscription() {
        confirmed("sprache@example.org", TOPIC);
        sql.run("UPDATE notify.subscription SET locale = 'de'");

        asked("sprache@example.org");

        assertThat(text(mailNumber(2, "sprache@example.org"))).containsIgnoringWhitespaces("oder alles löschen lassen");
    }
}
