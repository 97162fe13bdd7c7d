package dev.rehearse.question.author.page;

import static dev.rehearse.question.fixture.AuthorBrowser.COOKIE;
import static dev.rehearse.question.fixture.AuthorBrowser.browser;
import static dev.rehearse.question.fixture.AuthorBrowser.token;
import static dev.rehearse.question.fixture.AuthoredContent.author;
import static dev.rehearse.question.fixture.AuthoredContent.open;
import static dev.rehearse.question.fixture.AuthoredContent.question;
import static dev.rehearse.question.fixture.AuthoredContent.tag;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import dev.rehearse.question.fixture.AuthoredTopic;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What was sent while a sign-in had ended is not lost. */
@QuarkusTest
class InterruptedRequestTest extends AuthoredTopic {

    private static final UUID ID = UUID.fromString("0b1f8a52-6d2f-4f0e-9a6b-3f1f6f1f0c01");
    private static final String PAGE = "/author/questions/" + ID;
    private static final String KEPT = "This page keeps what you sent";
    private static final String UNKEPT = "This page can&#39;t keep what you sent";
    private static final String TYPED =
            open(ID, "Another <title>", "\"Quoted\", it's </form><b> & &amp; Zwölf 😀\n\n    + 100 %41 = x");

    private static ValidatableResponse save(String cookie, String text) {
        return browser(cookie)
                .formParams(Map.of("markdown", text.replace("\n", "\r\n"), "tag", tag(ID), "do", "save"))
                .post(PAGE)
                .then();
    }

    private static String stored() {
        return author().get("/api/author/questions/" + ID).then().extract().path("markdown");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "expired", "operator"})
    void a_text_is_saved_once_its_author_has_signed_in_again(String before) {
        question("generator", open(ID, "A title", "An answer.")).statusCode(201);
        var cookie = before.equals("operator") ? token("operator") : before;

        var asked = save(cookie, TYPED)
                .statusCode(before.equals("operator") ? 403 : 401)
                .header("Cache-Control", containsString("no-store"))
                .body(containsString(KEPT), not(containsString("</form><b>")))
                .extract()
                .asString();
        assertThat(stored()).contains("An answer.");
        SignInForm.of(asked).signInAndRepeat(token("author")).statusCode(303).header("Location", PAGE + "?done=saved");

        assertThat(stored()).isEqualTo(TYPED);
    }

    @Test
    void a_wrong_token_costs_no_text() {
        question("generator", open(ID, "A title", "An answer.")).statusCode(201);
        var asked = save("", TYPED).statusCode(401).extract().asString();

        var again = SignInForm.of(asked)
                .send("nonsense")
                .statusCode(401)
                .body(containsString("role=\"alert\""), containsString(KEPT), not(containsString("nonsense")))
                .extract()
                .asString();
        SignInForm.of(again).signInAndRepeat(token("author")).statusCode(303);

        assertThat(stored()).isEqualTo(TYPED);
    }

    @Test
    void a_form_without_fields_and_one_with_repeated_fields_are_sent_again_as_they_were() {
        var asked = browser("")
                .formParam("chosen", List.of("b", "a", "b"))
                .post("/author/changes?status=draft")
                .then()
                .statusCode(401)
                .extract()
                .asString();
        var form = SignInForm.of(asked);
        assertThat(form.fields()).isEqualTo("chosen=b&chosen=a&chosen=b&");
        form.send(token("author")).statusCode(307).header("Location", "/author/changes?status=draft");

        SignInForm.of(browser("").post("/author/check").then().extract().asString())
                .send(token("author"))
                .statusCode(307)
                .header("Location", "/author/check");
    }

    @Test
    void what_is_too_long_for_the_form_or_a_file_can_be_sent_again_by_hand() {
        question("generator", open(ID, "A title", "An answer.")).statusCode(201);

        save("", "x".repeat(250 * 1024)).statusCode(401).body(containsString(KEPT));
        save("", "x".repeat(254 * 1024)).statusCode(401).body(containsString(UNKEPT), not(containsString("xxxx")));
        given().header("Sec-Fetch-Site", "same-origin")
                .accept("text/html")
                .multiPart("topic", "generators")
                .post("/author/imports")
                .then()
                .statusCode(401)
                .body(containsString(UNKEPT));
    }

    @Test
    void a_page_that_was_asked_for_is_shown_after_the_sign_in() {
        var path = "/author?text=a%20%26%20b&status=draft";
        var asked = browser("").urlEncodingEnabled(false).get(path).then().statusCode(401);

        SignInForm.of(asked.extract().asString())
                .send(token("author"))
                .statusCode(303)
                .header("Location", path);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.example/author",
                "//evil.example",
                "/\\evil.example",
                "/author/..//evil.example",
                "/author/%2e%2e/x",
                "/authors",
                "/",
                "",
                "/author\r\nX-Evil: 1",
                "/author?x#y"
            })
    void a_sign_in_leads_nowhere_else(String target) {
        for (String parameter : List.of("page", "form")) {
            browser("")
                    .queryParam(parameter, target)
                    .formParam("token", token("author"))
                    .post("/author/sign-in")
                    .then()
                    .statusCode(303)
                    .header("Location", "/author");
        }
    }

    @Test
    void nothing_of_another_site_gets_into_the_form() {
        given().cookie(COOKIE, "expired")
                .header("Sec-Fetch-Site", "cross-site")
                .accept("text/html")
                .contentType(ContentType.URLENC)
                .formParam("markdown", "planted")
                .post(PAGE)
                .then()
                .statusCode(403)
                .body(not(containsString("planted")));
        browser("")
                .queryParam("form", PAGE)
                .queryParam("markdown", "planted")
                .get("/author/sign-in")
                .then()
                .statusCode(200)
                .body(not(containsString("planted")), containsString("action=\"/author/sign-in\""));
    }

    @Test
    void the_form_is_in_the_language_of_the_reader() {
        browser("")
                .header("Accept-Language", "de-AT, en;q=0.5")
                .formParam("markdown", "x")
                .post(PAGE)
                .then()
                .statusCode(401)
                .header("Vary", containsString("Accept-Language"))
                .body(
                        containsString("<html lang=\"de\">"),
                        containsString("<h1>Autoren</h1>"),
                        containsString("Token der Rolle author"),
                        containsString("Deine Anmeldung ist abgelaufen"),
                        not(containsString("Sign in")));
        browser("expired")
                .header("Accept-Language", "de")
                .get("/author")
                .then()
                .statusCode(401)
                .body(containsString("Dieses Token gilt hier nicht"));
    }
}
