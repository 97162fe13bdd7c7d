package dev.rehearse.notify;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rehearse.notify.fixture.WithMailServer;
import dev.rehearse.testing.LogRecorder;
import dev.rehearse.testing.RawHttp;
import dev.rehearse.testing.Tokens;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Bodies that can't be read: each is a problem, and nothing of it is in the log. */
@QuarkusTest
class InvalidFormTest extends WithMailServer {

    private static final String FORM = "Content-Type: application/x-www-form-urlencoded\r\n";
    private static final List<String> FORMS = List.of(
            "/notify/subscriptions",
            "/notify/access",
            "/notify/operator/sign-in",
            "/notify/preferences/secret-token/language",
            "/notify/preferences/secret-token/0b1f8a52-6d2f-4f0e-9a6b-3f1f6f1f0fff/on");

    @TestHTTPResource
    URI root;

    private final LogRecorder log = new LogRecorder();

    @BeforeEach
    void listen() {
        log.open();
    }

    @AfterEach
    void stop_listening() {
        log.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "email=secret.person@example.org%zz",
                "email=%&scope=secret.person",
                "email=secret.person%00",
                "email=secret.person%ff",
                "scope=%0d%0a12:00:00 ERROR [forged] secret.person%",
                "email=secret.person\u0000",
                "=",
                "=secret.person",
                "email=secret.person&=&==",
                "token=secret.person%1"
            })
    void a_form_that_cannot_be_decoded(String form) {
        for (String path : FORMS) {
            assertThat(new RawHttp(root).post(path, FORM + "Origin: http://" + root.getAuthority() + "\r\n", form))
                    .as(path)
                    .startsWith("HTTP/1.1 400")
                    .containsIgnoringCase("application/problem+json")
                    .doesNotContain("secret.person");
        }
        assertThat(log.lines()).noneMatch(line -> line.contains("secret") || line.contains("forged"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Content-Type:", "Content-Type: text", "X-None: at all"})
    void an_import_of_a_type_that_cannot_be_read(String type) {
        var authorization = "Authorization: " + Tokens.bearer("operator") + "\r\n";

        assertThat(new RawHttp(root).post("/notify/api/imports", authorization + type + "\r\n", "email\n"))
                .startsWith("HTTP/1.1 415")
                .containsIgnoringCase("application/problem+json");
    }

    @Test
    void an_import_in_an_unknown_charset() {
        var headers = "Authorization: " + Tokens.bearer("operator") + "\r\nContent-Type: text/csv; charset=no\r\n";

        assertThat(new RawHttp(root).post("/notify/api/imports", headers, "email\n"))
                .startsWith("HTTP/1.1 400")
                .containsIgnoringCase("application/problem+json")
                .contains("\"field\":\"Content-Type\"", "\"value\":\"no\"");
    }

    @Test
    void an_import_that_is_no_text() {
        var headers = "Authorization: " + Tokens.bearer("operator") + "\r\nContent-Type: text/csv\r\n";

        assertThat(new RawHttp(root).post("/notify/api/imports", headers, "email\n\u00ff\n"))
                .startsWith("HTTP/1.1 400")
                .containsIgnoringCase("application/problem+json");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/notify/subscriptions",
                "/notify/access",
                "/notify/confirm/x",
                "/notify/preferences/x/unsubscribe"
            })
    void another_site_posts_nothing(String path) {
        assertThat(new RawHttp(root)
                        .post(path, FORM + "Origin: https://evil.example\r\n", "email=a@example.org&scope=" + TOPIC))
                .startsWith("HTTP/1.1 403");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                FORM,
                "Content-Type: multipart/form-data; boundary=x\r\nOrigin: https://mail.example\r\n",
                FORM + "Sec-Fetch-Site: cross-site\r\nOrigin: https://mail.example\r\n"
            })
    void but_a_mail_program_unsubscribes_with_one_click_from_wherever_it_is(String headers) {
        var confirm = signedUp("reader@example.org", TOPIC);
        given().post(confirm);
        launch("one-click", LAUNCH).statusCode(202);
        var unsubscribe = linkIn(mailNumber(2, "reader@example.org"));

        assertThat(new RawHttp(root).post("/notify" + unsubscribe, headers, "List-Unsubscribe=One-Click"))
                .startsWith("HTTP/1.1 200");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=;;=a;$Version=x;\"", "__Host-rehearse-session=\"", "a", "\u00ff=\u00ff"})
    void a_cookie_that_cannot_be_read_is_none(String cookie) {
        assertThat(new RawHttp(root)
                        .sendHead("GET /notify/operator HTTP/1.1", "Cookie: " + cookie, "Accept: text/html"))
                .doesNotStartWith("HTTP/1.1 5");
    }
}
