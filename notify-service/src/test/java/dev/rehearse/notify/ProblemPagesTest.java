package dev.rehearse.notify;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.aMapWithSize;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import dev.rehearse.notify.fixture.WithMailServer;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Problem pages in the language of their reader. */
@QuarkusTest
class ProblemPagesTest extends WithMailServer {

    private static RequestSpecification browser(String languages) {
        return given().accept("text/html,application/xhtml+xml;q=0.9").header("Accept-Language", languages);
    }

    private static void assertGerman(ValidatableResponse answer, int status, String title, String detail) {
        answer.statusCode(status)
                .contentType("text/html")
                .body(containsString("<html lang=\"de\">"))
                .body(containsString("<p class=\"eyebrow\">Fehler " + status + "</p>"))
                .body(containsString("<title>" + title + " · Rehearse</title>"))
                .body(containsString("<h1>" + title + "</h1>"))
                .body(containsString("<p class=\"lead\">" + detail + "</p>"))
                .body(containsString(">Zu den Themen</a>"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "confirm|Melde dich noch einmal an, dann bekommst du einen neuen.",
                "unsubscribe|Nimm den Link in der neuesten Mail, oder lass dir auf /notify/access den Link zu deinen Einstellungen schicken.",
                "preferences|Lass dir auf /notify/access einen neuen Link zu deinen Einstellungen schicken."
            })
    void a_link_that_is_not_good_is_explained_in_german(String page, String advice) {
        assertGerman(
                browser("de-AT,de;q=0.9,en;q=0.8").get("/" + page + "/nonsense").then(),
                404,
                "Diesen Link gibt es nicht",
                "Dieser Link ist falsch oder gilt nicht mehr. " + advice);
    }

    @ParameterizedTest
    @CsvSource({"unsubscribe, Abonnements verwalten", "preferences, Neuen Link bekommen"})
    void a_link_that_is_not_good_leads_to_a_new_one(String page, String text) {
        browser("de")
                .get("/" + page + "/nonsense")
                .then()
                .statusCode(404)
                .body(containsString("<a class=\"button\" href=\"/notify/access\">" + text + "</a>"))
                .body(containsString("<a class=\"button plain\" href=\"/\">Zu den Themen</a>"));
    }

    @ParameterizedTest
    @CsvSource({"en", "fr", ";;q=x"})
    void without_a_preference_for_german_pages_are_english(String languages) {
        browser(languages)
                .get("/confirm/nonsense")
                .then()
                .statusCode(404)
                .body(containsString("<html lang=\"en\">"))
                .body(containsString("<p class=\"eyebrow\">Error 404</p>"))
                .body(containsString("<h1>No such link</h1>"))
                .body(containsString("This link is wrong or no longer valid."))
                .body(containsString(">Go to the topics</a>"));
    }

    @Test
    void an_unknown_page_is_reported_in_german() {
        browser("de")
                .get("/nirgends")
                .then()
                .statusCode(404)
                .body(containsString("<html lang=\"de\">"))
                .body(containsString("<h1>Nicht gefunden</h1>"))
                .body(containsString("<p class=\"lead\">Unter dieser Adresse gibt es keine Seite. "))
                .body(
                        containsString(
                                "<p class=\"row\"><a class=\"button\" href=\"/\">Zu den Themen</a> <a href=\"/search\">Suche</a></p>"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''|Die E-Mail-Adresse fehlt.",
                "jemand|Die E-Mail-Adresse „jemand“ hat nicht die Form name@example.org.",
                "a@|Die E-Mail-Adresse „a@“ hat hinter dem @ keinen gültigen Domainnamen.",
                "über@example.org|Die E-Mail-Adresse „über@example.org“ hat vor dem @ Buchstaben, an die unser Mailserver nicht schicken kann; dort geht nur ASCII.",
                "a b@example.org|Die E-Mail-Adresse „a b@example.org“ hat vor dem @ Zeichen, die dort nicht stehen dürfen.",
                "a@straße.de|Die E-Mail-Adresse „a@straße.de“ hat in der Domain einen Buchstaben, den alte und neue Programme verschieden lesen; gib sie in der Form xn-- ein."
            })
    void faults_of_an_address_are_reported_in_german_beside_the_field(String address, String detail) {
        for (var path : List.of("/subscriptions", "/access")) {
            browser("de")
                    .contentType("application/x-www-form-urlencoded; charset=UTF-8")
                    .formParams(Map.of("email", address, "scope", TOPIC))
                    .post(path)
                    .then()
                    .statusCode(400)
                    .contentType("text/html")
                    .body(containsString("<html lang=\"de\">"))
                    .body(containsString("action=\"/notify" + path + "\""))
                    .body(containsString("value=\"" + address + "\""))
                    .body(containsString("role=\"alert\">" + detail + "</p>"));
        }
    }

    @Test
    void lengths_are_reported_in_german() {
        ask("a".repeat(300) + "@example.org", TOPIC)
                .statusCode(400)
                .body(containsString(
                        "Die E-Mail-Adresse „" + "a".repeat(80) + "…“ darf höchstens 254 Zeichen lang sein."));
        ask("a".repeat(65) + "@example.org", TOPIC)
                .statusCode(400)
                .body(containsString("Die E-Mail-Adresse „" + "a".repeat(65)
                        + "@example.org“ darf vor dem @ höchstens 64 Zeichen haben."));
    }

    @Test
    void an_unknown_topic_is_reported_in_german() {
        assertGerman(
                ask("a@example.org", "python/nowhere"),
                404,
                "Dieses Thema gibt es nicht",
                "Im Katalog gibt es weder Bereich noch Abschnitt noch Thema dieses Namens.");
    }

    @Test
    void too_many_requests_are_reported_in_german() {
        signUp("first@example.org", TOPIC).then().statusCode(202);
        sql.run("UPDATE notify.rate_limit SET taken = 3000");

        assertGerman(
                ask("late@example.org", TOPIC).header("Retry-After", notNullValue()),
                429,
                "Zu viele Anfragen",
                "Es gab zu viele solche Anfragen. Versuch es später noch einmal.");
    }

    @Test
    void failures_of_other_services_are_reported_in_german() {
        questionService.takeDown();

        assertGerman(
                ask("a@example.org", "python/new").body(containsString("Das liegt nicht an dir.")),
                503,
                "Gerade nicht erreichbar",
                "Der Katalog antwortet im Moment nicht, deshalb können wir das Thema nicht nachsehen.");
    }

    @Test
    void an_internal_error_is_reported_in_german_and_english_with_an_id_only() {
        sql.run("ALTER TABLE notify.subscriber RENAME TO elsewhere");
        try {
            ask("a@example.org", TOPIC)
                    .statusCode(500)
                    .contentType("text/html")
                    .body(containsString("<html lang=\"de\">"))
                    .body(containsString("<h1>Fehler bei uns</h1>"))
                    .body(containsString("Das liegt nicht an dir."))
                    .body(matchesPattern("(?s).*nenne diese Kennung: [0-9a-f-]{36}</p>.*"))
                    .body(not(containsString("subscriber")));
            signUp("a@example.org", TOPIC)
                    .then()
                    .statusCode(500)
                    .contentType("application/problem+json")
                    .body("title", equalTo("Internal error"))
                    .body("detail", matchesPattern("Quote this id when you report it: [0-9a-f-]{36}"))
                    .body("$", aMapWithSize(3));
        } finally {
            sql.run("ALTER TABLE notify.elsewhere RENAME TO subscriber");
        }
    }

    private static ValidatableResponse ask(String address, String scope) {
        return browser("de")
                .contentType("application/x-www-form-urlencoded")
                .formParams(Map.of("email", address, "scope", scope))
                .post("/subscriptions")
                .then();
    }

    @Test
    void a_problem_of_the_http_layer_is_reported_in_german() {
        browser("de")
                .get("/subscriptions/asked?locale=fr")
                .then()
                .body(containsString("<p class=\"lead\">Die Sprache „fr“ muss en oder de sein.</p>"));
        given().accept("text/html,application/json;q=0.5")
                .header("Accept-Language", "de")
                .header("Authorization", "Bearer nonsense")
                .get("/api/campaigns")
                .then()
                .statusCode(401)
                .body(containsString("<p class=\"lead\">Das Bearer-Token gilt hier nicht.</p>"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/notify/subscriptions/asked?locale=de&locale=en|400|Ungültige Anfrage|Die Sprache steht mehr als einmal da.",
                "/notify/confirm/a%00b|400|Ungültige Anfrage|In der Adresse stehen Zeichen, die sich nicht dekodieren lassen."
            })
    void an_early_refusal_is_reported_in_german(String address, int status, String title, String detail) {
        assertGerman(
                browser("de")
                        .basePath("")
                        .urlEncodingEnabled(false)
                        .get(address)
                        .then(),
                status,
                title,
                detail);
    }

    @Test
    void programs_get_the_titles_of_the_api_in_any_language() {
        given().accept("application/json")
                .header("Accept-Language", "de")
                .get("/nirgends")
                .then()
                .statusCode(404)
                .contentType("application/problem+json")
                .body("title", equalTo("Not found"));
    }
}
