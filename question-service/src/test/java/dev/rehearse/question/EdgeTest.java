package dev.rehearse.question;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import dev.rehearse.testing.Postgres;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The HTTP edge that all services share, tested on this one. */
@QuarkusTest
@WithTestResource(Postgres.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class EdgeTest {

    @TestHTTPResource
    URI root;

    @ParameterizedTest
    @ValueSource(strings = {"/", "/topics/asyncio", "/nope", "/api/topics", "/api/nope", "/site/site.css"})
    void every_answer_carries_the_security_headers(String path) {
        assertGuarded(when().get(path).then());
    }

    private static void assertGuarded(ValidatableResponse answer) {
        answer.header("Content-Security-Policy", containsString("default-src 'none'"))
                .header("X-Content-Type-Options", "nosniff")
                .header("Referrer-Policy", "same-origin");
    }

    @Test
    void a_browser_gets_a_page_with_the_title_of_the_problem() {
        given().accept("text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8")
                .get("/topics/nope")
                .then()
                .statusCode(404)
                .contentType("text/html")
                .body(containsString("<h1>No such topic</h1>"));
    }

    @Test
    void a_page_for_an_address_that_leads_nowhere_says_so_and_leads_on_to_the_search() {
        given().accept("text/html")
                .get("/nope")
                .then()
                .statusCode(404)
                .body(
                        containsString("There is no page at this address."),
                        containsString("<a href=\"/search\">Search</a></p>"));
    }

    @Test
    void a_reader_who_prefers_german_gets_the_page_in_german_and_a_program_the_problem_in_english() {
        given().accept("text/html")
                .header("Accept-Language", "de-CH,en;q=0.5")
                .get("/topics/nope")
                .then()
                .statusCode(404)
                .body(containsString("<html lang=\"de\">"))
                .body(containsString("<h1>Dieses Thema gibt es nicht</h1>"))
                .body(containsString("Es gibt kein Thema „nope“."));
        given().accept("application/json")
                .header("Accept-Language", "de")
                .get("/api/topics/nope")
                .then()
                .statusCode(404)
                .body("title", equalTo("No such topic"))
                .body("detail", equalTo("There is no topic \"nope\"."));
    }

    @Test
    void what_was_asked_for_is_escaped_on_the_page() {
        given().accept("text/html")
                .urlEncodingEnabled(true)
                .get("/topics/{slug}", "<script>alert(1)</script>")
                .then()
                .statusCode(404)
                .body(containsString("&lt;script&gt;"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/topics", "/api/topics/asyncio", "/topics/asyncio", "/"})
    void an_unsupported_method_is_a_problem_that_lists_the_supported_ones(String path) {
        when().delete(path)
                .then()
                .statusCode(405)
                .header("Allow", equalTo("GET, HEAD"))
                .contentType("application/problem+json")
                .body("title", equalTo("Method not allowed"));
    }

    @Test
    void an_unsupported_format_is_a_problem() {
        given().accept("application/pdf")
                .get("/api/topics")
                .then()
                .statusCode(406)
                .contentType("application/problem+json");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/topics", "/topics/asyncio", "/api/nope"})
    void an_invalid_accept_header_is_a_problem_and_no_internal_error(String path) throws IOException {
        assertThat(raw("GET " + path + " HTTP/1.1\r\nHost: localhost\r\nAccept: foo\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 40")
                .contains("application/problem+json");
    }

    @ParameterizedTest
    @ValueSource(strings = {"*", "text/html, image/gif, image/jpeg, *; q=.2, */*; q=.2", "application/pdf,*"})
    void a_lone_asterisk_accepts_any_format(String accepted) throws IOException {
        assertThat(raw("GET /api/topics HTTP/1.1\r\nHost: localhost\r\nAccept: " + accepted
                        + "\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 200");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/topics/a%00b",
                "/api/questions?topic=%00",
                "/api/questions?topic=%ff",
                "/topics/%zz",
                "/topics/%"
            })
    void an_address_that_is_not_text_is_refused(String path) throws IOException {
        assertThat(raw("GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 400");
    }

    @Test
    void a_body_over_the_limit_is_refused_before_it_is_read() throws IOException {
        assertThat(raw("POST /api/topics HTTP/1.1\r\nHost: localhost\r\nContent-Length: 262145\r\n\r\n"))
                .startsWith("HTTP/1.1 413")
                .contains("application/problem+json");
    }

    @Test
    void a_client_that_is_still_sending_such_a_body_can_read_the_response() throws IOException {
        try (var socket = new Socket(root.getHost(), root.getPort())) {
            var out = socket.getOutputStream();
            out.write("POST /api/topics HTTP/1.1\r\nHost: localhost\r\nContent-Length: 5000000\r\n\r\n"
                    .getBytes(US_ASCII));
            int first = socket.getInputStream().read();

            for (int i = 0; i < 5000; i++) {
                out.write(new byte[1000]);
            }

            assertThat((char) first + new String(socket.getInputStream().readAllBytes(), US_ASCII))
                    .startsWith("HTTP/1.1 413")
                    .contains("The body may be at most 262144 bytes long.");
        }
    }

    @Test
    void a_form_that_another_site_sends_is_refused() {
        given().header("Sec-Fetch-Site", "cross-site")
                .post("/api/topics")
                .then()
                .statusCode(403);
    }

    @Test
    void the_stylesheet_is_served() {
        when().get("/site/site.css").then().statusCode(200).contentType("text/css");
    }

    /** Sends what HTTP clients refuse to send, and returns the answer. */
    private String raw(String request) throws IOException {
        try (var socket = new Socket(root.getHost(), root.getPort())) {
            socket.getOutputStream().write(request.getBytes(US_ASCII));
            socket.getOutputStream().flush();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
