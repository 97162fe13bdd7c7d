package dev.rehearse.notify.ledger;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;

import dev.rehearse.notify.fixture.WithMailServer;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The proof of consent. */
@QuarkusTest
class LedgerTest extends WithMailServer {

    private String events() {
        return sql.value(
                "SELECT string_agg(concat_ws(' ', event, way, round, wording, locale, client), '; ' ORDER BY id)"
                        + " FROM notify.consent_event");
    }

    private String mailed(String email) {
        confirmed(email, TOPIC);
        launch("key-" + email, LAUNCH).statusCode(202);
        return linkIn(mailNumber(2, email));
    }

    @Test
    void each_consent_event_is_recorded_once_with_its_wording_and_origin() {
        var unsubscribe = mailed("proof@example.org");
        given().post(unsubscribe).then().statusCode(200);
        given().post(unsubscribe).then().statusCode(200);

        assertThat(events())
                .isEqualTo("ASKED API 1 1 en 127.0.0.0/24; CONFIRMED LINK 1 1 en 127.0.0.0/24;"
                        + " UNSUBSCRIBED ONE_CLICK 1 1 en 127.0.0.0/24");
    }

    @Test
    void the_button_of_the_page_is_distinguished_from_one_click() {
        var unsubscribe = mailed("button@example.org");

        given().queryParam("by", "page").post(unsubscribe).then().statusCode(200);

        assertThat(events()).endsWith("UNSUBSCRIBED LINK 1 1 en 127.0.0.0/24");
    }

    @Test
    void each_sign_up_is_written_down_also_one_that_causes_no_mail() {
        signUp("again@example.org", TOPIC).then().statusCode(202);
        clock.advance(Duration.ofMinutes(1));
        signUp("again@example.org", TOPIC).then().statusCode(202);
        settle();

        assertThat(mails("again@example.org")).hasSize(1);
        assertThat(events()).isEqualTo("ASKED API 1 1 en 127.0.0.0/24; ASKED API 1 1 en 127.0.0.0/24");
    }

    @Test
    void the_wording_that_is_shown_is_the_one_that_is_kept() {
        var link = signUpIn("de", "wort@example.org");

        var kept = sql.value("SELECT replace(text, '{scope}', 'Python') FROM notify.consent_wording w"
                + " JOIN notify.consent_event e ON e.wording = w.version AND e.locale = w.locale");
        assertThat(kept)
                .isEqualTo("Schreibt mir, wenn ein Übungstest zu Python startet. Abbestellen kann ich jederzeit,"
                        + " mit einem Link in jeder Mail.");
        given().get(link).then().body(containsString(kept));
    }

    private String signUpIn(String locale, String email) {
        signUp(Map.of("email", email, "scope", TRACK, "locale", locale)).then().statusCode(202);
        return linkIn(mailNumber(1, email));
    }

    @Test
    void consent_events_can_be_neither_changed_nor_deleted() {
        confirmed("kept@example.org", TOPIC);

        for (String change : new String[] {
            "UPDATE notify.consent_event SET happened_at = now()",
            "UPDATE notify.consent_event SET client = NULL",
            "UPDATE notify.consent_event SET event = 'UNSUBSCRIBED'",
            "DELETE FROM notify.consent_event",
            "DELETE FROM notify.consent_event WHERE event = 'ASKED'"
        }) {
            assertThatThrownBy(() -> sql.run(change))
                    .as(change)
                    .rootCause()
                    .hasMessageContaining("a consent event is never changed");
        }
        assertThat(events()).isEqualTo("ASKED API 1 1 en 127.0.0.0/24; CONFIRMED LINK 1 1 en 127.0.0.0/24");
    }
}
