package dev.rehearse.notify.language;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;

import dev.rehearse.notify.fixture.WithMailServer;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** In which language we speak to whom. */
@QuarkusTest
class LanguageTest extends WithMailServer {

    private void signUpIn(String locale) {
        signUp(Map.of("email", "sprache@example.org", "scope", TOPIC, "locale", locale))
                .then()
                .statusCode(202);
    }

    private String stored() {
        return sql.value("SELECT locale FROM notify.subscription");
    }

    @Test
    void it_is_chosen_at_sign_up_and_kept_once_confirmed() {
        signUpIn("de");
        assertThat(stored()).isEqualTo("de");

        clock.advance(Duration.ofMinutes(11));
        signUpIn("en");
        assertThat(stored()).isEqualTo("en");

        given().post(linkIn(mailNumber(2, "sprache@example.org"))).then().statusCode(200);
        clock.advance(Duration.ofMinutes(11));
        signUpIn("de");
        assertThat(stored()).isEqualTo("en");

        sql.run("UPDATE notify.subscription SET status = 'UNSUBSCRIBED', unsubscribed_at = now()");
        clock.advance(Duration.ofMinutes(11));
        signUpIn("de");
        assertThat(stored()).isEqualTo("de");
    }

    @Test
    void a_browser_that_prefers_german_gets_it() {
        for (var preference : Map.of(
                        "de-AT,de;q=0.9,en;q=0.8",
                        "de",
                        "fr,de;q=0.5,en;q=0.4",
                        "de",
                        "fr",
                        "en",
                        ";;q=x",
                        "en",
                        "en,de",
                        "en")
                .entrySet()) {
            sql.startOver();
            sql.run("INSERT INTO notify.scope VALUES ('python', 'Python')");
            given().contentType(ContentType.JSON)
                    .header("Accept-Language", preference.getKey())
                    .body(Map.of("email", "browser@example.org", "scope", "python"))
                    .post("/api/subscriptions")
                    .then()
                    .statusCode(202);
            assertThat(stored()).as(preference.getKey()).isEqualTo(preference.getValue());
        }
    }

    @Test
    void a_language_we_do_not_write_is_a_problem_that_names_the_field() {
        for (String locale : new String[] {"fr", "DE", "de-AT", ""}) {
            signUp(Map.of("email", "a@example.org", "scope", TOPIC, "locale", locale))
                    .then()
                    .statusCode(400)
                    .body("errors[0].field", equalTo("/locale"))
                    .body("errors[0].message", equalTo("must be en or de"));
        }
        given().formParam("email", "a@example.org")
                .formParam("scope", TOPIC)
                .formParam("locale", "xx")
                .post("/subscriptions")
                .then()
                .statusCode(400);
        given().get("/subscriptions/asked?locale=xx").then().statusCode(400);
    }

    @Test
    void pages_speak_the_language_of_the_subscription() {
        signUpIn("de");
        var link = linkIn(mailNumber(1, "sprache@example.org"));

        given().header("Accept-Language", "en")
                .get(link)
                .then()
                .body(containsString("<html lang=\"de\">"), containsString("Noch ein Schritt"))
                .body(containsString("Zum Inhalt"), containsString("Übungstests"));
        given().post(link).then().body(containsString("Du stehst auf der Liste"));
        launch("de", LAUNCH).statusCode(202);
        var leave = linkIn(mailNumber(2, "sprache@example.org"));
        given().get(leave).then().body(containsString("Abbestellen?"));
        given().post(leave).then().body(containsString("<html lang=\"de\">"), containsString("Abbestellt"));
    }

    @Test
    void the_form_leads_to_a_page_in_its_language() {
        given().redirects()
                .follow(false)
                .header("Accept-Language", "de")
                .formParam("email", "form@example.org")
                .formParam("scope", TOPIC)
                .post("/subscriptions")
                .then()
                .statusCode(303)
                .header("Location", endsWith("?locale=de"));
        given().get("/subscriptions/asked?locale=de")
                .then()
                .body(containsString("<html lang=\"de\">"), containsString("Schau in dein Postfach"));
        given().get("/subscriptions/asked").then().body(containsString("<html lang=\"en\">"));
    }

    @Test
    void everything_has_a_title_in_both_languages() {
        for (var locale : Map.of("en", "practice test on any topic", "de", "Übungstest zu jedem Thema")
                .entrySet()) {
            var email = locale.getKey() + "@example.org";
            signUp(Map.of("email", email, "scope", "*", "locale", locale.getKey()))
                    .then()
                    .statusCode(202);
            given().get(linkIn(mailNumber(1, email))).then().body(containsString(locale.getValue()));
        }
    }
}
