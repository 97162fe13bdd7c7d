package dev.rehearse.question.author.page;

import static dev.rehearse.question.fixture.AuthorBrowser.COOKIE;
import static dev.rehearse.question.fixture.AuthorBrowser.browser;
import static dev.rehearse.question.fixture.AuthorBrowser.look;
import static dev.rehearse.question.fixture.AuthorBrowser.token;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import dev.rehearse.testing.Postgres;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who gets to see the pages of authors. */
@QuarkusTest
@WithTestResource(Postgres.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class AuthorSignInPagesTest {

    private static final String SOME = "/author/questions/0b1f8a52-6d2f-4f0e-9a6b-3f1f6f1f0c01";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/author",
                "/author/new-question",
                "/author/new-topic",
                "/author/topics/generators",
                SOME,
                SOME + "/try"
            })
    void without_a_sign_in_there_is_only_the_form(String path) {
        given().accept("text/html")
                .get(path)
                .then()
                .statusCode(401)
                .header("Cache-Control", containsString("no-store"))
                .body(containsString("name=\"token\""), containsString("action=\"/author/sign-in"));
        browser(token("operator")).get(path).then().statusCode(403).body(containsString("name=\"token\""));
        browser("nonsense").get(path).then().statusCode(401);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/author/changes",
                "/author/check",
                "/author/new-question",
                "/author/new-topic",
                "/author/topics/generators",
                "/author/topics/generators/delete",
                SOME,
                SOME + "/status",
                SOME + "/try"
            })
    void nothing_is_changed_without_a_sign_in_or_from_another_site(String path) {
        given().header("Sec-Fetch-Site", "same-origin")
                .contentType("application/x-www-form-urlencoded")
                .post(path)
                .then()
                .statusCode(401);
        browser(token("operator")).post(path).then().statusCode(403);
        given().cookie(COOKIE, token("author"))
                .header("Sec-Fetch-Site", "cross-site")
                .contentType("application/x-www-form-urlencoded")
                .post(path)
                .then()
                .statusCode(403);
        given().cookie(COOKIE, token("author"))
                .contentType("application/x-www-form-urlencoded")
                .post(path)
                .then()
                .statusCode(403);
    }

    @Test
    void a_token_becomes_a_cookie_for_the_pages_of_all_services() {
        var token = token("author", "operator");
        var cookie = browser("")
                .formParam("token", " " + token + "\n")
                .post("/author/sign-in")
                .then()
                .statusCode(303)
                .header("Location", "/author")
                .extract()
                .detailedCookie(COOKIE);

        assertThat(cookie.getValue()).isEqualTo(token);
        assertThat(cookie.getPath()).isEqualTo("/");
        assertThat(cookie.isHttpOnly()).isTrue();
        assertThat(cookie.getSameSite()).isEqualTo("Strict");
        browser(token).get("/author").then().statusCode(200);
    }

    @Test
    void signing_out_takes_the_cookie_away() {
        var cookie = browser()
                .post("/author/sign-out")
                .then()
                .statusCode(303)
                .header("Location", "/author/sign-in")
                .extract()
                .detailedCookie(COOKIE);

        assertThat(cookie.getValue()).isEmpty();
        look("/author/sign-in").statusCode(200).body(containsString("name=\"token\""));
    }

    @Test
    void the_pages_speak_the_language_of_the_reader_and_no_cache_keeps_them() {
        look("/author")
                .statusCode(200)
                .header("Cache-Control", containsString("no-store"))
                .header("X-Robots-Tag", equalTo("noindex"))
                .body(containsString("Questions of authors"));
        browser()
                .header("Accept-Language", "de")
                .get("/author")
                .then()
                .body(containsString("Fragen der Autoren"), containsString("Abmelden"));
    }
}
