package dev.rehearse.question;

import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dev.rehearse.testing.Postgres;
import dev.rehearse.testing.RawHttp;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Malformed requests get a problem with the security headers. Tested on this service for all services. */
@QuarkusTest
@WithTestResource(Postgres.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class InvalidRequestTest {

    @TestHTTPResource
    URI root;

    @TestHTTPResource(value = "/", management = true)
    URI management;

    private RawHttp raw() {
        return new RawHttp(root);
    }

    static void assertProblem(String answer, int status) {
        assertThat(answer)
                .startsWith("HTTP/1.1 " + status)
                .containsIgnoringCase("Content-Type: application/problem+json")
                .containsIgnoringCase("X-Content-Type-Options: nosniff")
                .containsIgnoringCase("Content-Security-Policy: default-src 'none'")
                .contains("\"title\":")
                .contains("\"status\":" + status);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/?x=%",
                "/topics/asyncio?x=%zz",
                "/api/questions?x=%",
                "/%",
                "/site/%",
                "/site/site.css?%",
                "/topics/%c3%28",
                "/topics/%ed%a0%80",
                "/a%00b",
                "?",
                "?x=1",
                "/caf\u00e9",
                "/a<b",
                "/a\"b",
                "/{a}",
                "/a|b",
                "/a\\b",
                "/?a=b^c",
                "//[",
                "http://["
            })
    void an_undecodable_address(String target) {
        assertProblem(raw().sendHead("GET " + target + " HTTP/1.1"), 400);
    }

    @ParameterizedTest
    @CsvSource({"topics, 404", "*, 404", "foo:bar, 404"})
    void an_address_without_a_slash(String target, int status) {
        assertProblem(raw().sendHead("GET " + target + " HTTP/1.1"), status);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GARBAGE",
                "GET /",
                "GET / HTTP/x",
                "GET / HTTP/1.1\r\nHost: a\r\nA B: c",
                "GET / HTTP/1.1\r\nHost: a\r\nA : c",
                "GET / HTTP/1.1\r\nHost: a\r\nA: b\u0000c",
                "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: abc",
                "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: -1",
                "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 1\r\nContent-Length: 2"
            })
    void invalid_http(String head) {
        assertProblem(raw().send(head + "\r\n\r\n"), 400);
    }

    @Test
    void an_address_or_a_header_that_is_too_long() {
        assertProblem(raw().sendHead("GET /" + "a".repeat(5_000) + " HTTP/1.1"), 414);
        assertProblem(raw().sendHead("GET /" + "a".repeat(40_000) + " HTTP/1.1"), 414);
        assertProblem(raw().sendHead("GET / HTTP/1.1", "A: " + "a".repeat(300_000)), 431);
    }

    @Test
    void invalid_http_after_a_valid_request() {
        var answers = raw().send("GET /api/topics HTTP/1.1\r\nHost: a\r\n\r\nGARBAGE\r\n\r\n");

        assertThat(answers).startsWith("HTTP/1.1 200");
        assertProblem(answers.substring(answers.lastIndexOf("HTTP/1.1 ")), 400);
    }

    @Test
    void no_host() {
        assertProblem(raw().send("GET / HTTP/1.1\r\nConnection: close\r\n\r\n"), 400);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Host: a b", "Host:", "Host: a/b", "Host: a\r\nHost: a", "Host: a:b", "Host: [::1", "Host: u@a"})
    void an_invalid_host(String host) {
        assertProblem(raw().send("GET / HTTP/1.1\r\n" + host + "\r\nConnection: close\r\n\r\n"), 400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"262145", "1000000000000000000", "9223372036854775807"})
    void a_length_over_the_limit(String length) {
        assertProblem(
                raw().sendHead("POST /api/topics HTTP/1.1", "Content-Type: text/plain", "Content-Length: " + length),
                413);
    }

    @ParameterizedTest
    @CsvSource({
        "/api/questions?limit=1&limit=2, limit",
        "/api/questions?topic=a&limit=1&to%70ic=b, topic",
        "/topics/asyncio?a&a, a",
        "/?x=&x=, x"
    })
    void a_parameter_given_twice_is_named(String target, String parameter) {
        var answer = raw().sendHead("GET " + target + " HTTP/1.1");

        assertProblem(answer, 400);
        assertThat(answer).contains("\"field\":\"" + parameter + "\"");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            GET /topics/asyncio?a=1&a=2     | 400 | Ungültige Anfrage           | a steht mehr als einmal da.
            GET /topics/a%00b               | 400 | Ungültige Anfrage           | In der Adresse stehen Zeichen, die sich nicht dekodieren lassen.
            GET /search?q=%00               | 400 | Ungültige Anfrage           | In der Adresse stehen Zeichen, die sich nicht dekodieren lassen.
            GET /LONG                       | 414 | Die Adresse ist zu lang     | Die Adresse hat 5.001 Zeichen und darf höchstens 4.000 haben.
            POST /author/imports            | 403 | Nicht erlaubt               | Diese Anfrage kam von einer anderen Website.
            """)
    void an_early_refusal_is_a_page_in_the_readers_language_or_json_as_later_ones_are(
            String request, int status, String title, String detail) {
        var line = request.replace("LONG", "a".repeat(5_000)) + " HTTP/1.1";
        var headers = List.of("Accept-Language: de", "Sec-Fetch-Site: cross-site", "Origin: https://evil.example");

        var page = utf8(raw().sendHead(line, with("Accept: text/html,application/xhtml+xml,*/*;q=0.8", headers)));
        var problem = raw().sendHead(line, with("Accept: application/json, text/html;q=0.5", headers));

        assertThat(page)
                .startsWith("HTTP/1.1 " + status)
                .containsIgnoringCase("Content-Type: text/html;charset=utf-8")
                .containsIgnoringCase("X-Content-Type-Options: nosniff")
                .contains("<html lang=\"de\">", "<h1>" + title + "</h1>", "<p class=\"lead\">" + detail + "</p>");
        assertProblem(problem, status);
    }

    @ParameterizedTest
    @CsvSource({
        "431, 'Cookie: LONG', Die Kopfzeilen der Anfrage sind zu groß",
        "400, 'A B: c', Ungültige Anfrage",
        "400, 'Content-Length: abc', Ungültige Anfrage"
    })
    void a_header_that_cannot_be_decoded_gets_a_page_where_one_is_preferred_by_the_headers_before_it(
            int status, String header, String title) {
        var bad = header.replace("LONG", "a".repeat(300_000));

        var page = utf8(raw().sendHead("GET / HTTP/1.1", "Accept: text/html", "Accept-Language: de", "A: b", bad));

        assertThat(page)
                .startsWith("HTTP/1.1 " + status)
                .containsIgnoringCase("Content-Type: text/html;charset=utf-8")
                .containsIgnoringCase("X-Content-Type-Options: nosniff")
                .contains("<html lang=\"de\">", "<h1>" + title + "</h1>");
        assertProblem(raw().sendHead("GET / HTTP/1.1", "Accept: application/json", bad), status);
    }

    private static String[] with(String accept, List<String> headers) {
        return Stream.concat(Stream.of(accept), headers.stream()).toArray(String[]::new);
    }

    private static String utf8(String octets) {
        return new String(octets.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @ValueSource(strings = {"PUT", "DELETE", "PATCH", "TRACE", "POST", "FOO"})
    void a_stylesheet_can_only_be_read(String method) {
        var answer = raw().sendHead(method + " /site/site.css HTTP/1.1");

        assertProblem(answer, 405);
        assertThat(answer).containsIgnoringCase("Allow: GET, HEAD");
    }

    @ParameterizedTest
    @ValueSource(strings = {"TRACE", "FOO", "PUT"})
    void an_unknown_method(String method) {
        assertProblem(raw().sendHead(method + " / HTTP/1.1"), 405);
        assertProblem(raw().sendHead(method + " /nope HTTP/1.1"), 404);
    }

    @ParameterizedTest
    @CsvSource({"/nope, 404", "/api/nope, 404"})
    void options_of_an_unknown_path(String path, int status) {
        when().options(path).then().statusCode(status).contentType("application/problem+json");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/api/topics", "/topics/asyncio", "/site/site.css"})
    void options_of_a_resource(String path) {
        when().options(path).then().statusCode(204).header("Allow", equalTo("GET, HEAD, OPTIONS"));
    }

    @Test
    void requests_without_a_route_are_counted_without_their_path_and_displace_no_route() {
        for (int i = 0; i < 130; i++) {
            raw().send("GET /interviews/secret-" + i + " HTTP/1.1\r\nHost: a b\r\nConnection: close\r\n\r\n");
            raw().sendHead("POST /junk-" + i + " HTTP/1.1");
            raw().sendHead("JUNK" + i + " /junk HTTP/1.1");
            raw().sendHead(
                            "OPTIONS /junk-" + i + " HTTP/1.1",
                            "Origin: http://a",
                            "Access-Control-Request-Method: GET",
                            "Access-Control-Request-Headers: a");
        }
        when().get("/api/topics/asyncio").then().statusCode(200);

        var metrics = when().get(management.resolve("/q/metrics")).asString();
        assertThat(metrics)
                .contains("uri=\"/other\"")
                .contains("uri=\"/api/topics/{topic}\"")
                .contains("method=\"OTHER\"")
                .doesNotContain("secret-", "junk", "JUNK");
    }
}
