package dev.rehearse.question;

import static dev.rehearse.question.InvalidRequestTest.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rehearse.testing.Postgres;
import dev.rehearse.testing.RawHttp;
import dev.rehearse.testing.Tokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Malformed header fields get a problem or are ignored, and never an internal error. Tested here for all services. */
@QuarkusTest
@WithTestResource(Postgres.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class InvalidHeaderTest {

    @TestHTTPResource
    URI root;

    private RawHttp raw() {
        return new RawHttp(root);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Content-Type:",
                "Content-Type: json",
                "Content-Type: /",
                "Content-Type: application/json; charset",
                "Content-Type: application/json; charset=utf-16",
                "Content-Type: application/json; charset=\"nope\"",
                "Content-Type: text/plain; charset=",
                "Content-Type: application/json, text/html",
                "X-Nothing: no type at all"
            })
    void an_invalid_content_type(String header) {
        assertProblem(raw().post("/api/topics", header + "\r\n", "{}"), 415);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            Content-Type: text/plain | The body was sent as text/plain, which is not accepted here. Accepted: application/json.
            Content-Type: multipart/form-data; boundary=x | The body was sent as multipart/form-data; boundary=x, which is not accepted here. Accepted: application/json.
            X-Nothing: no type at all | The body has no Content-Type. Accepted: application/json.
            Content-Type: json | The header Content-Type must be one media type, not \\"json\\". Accepted: application/json.
            Content-Type: application/json; charset=nope | The charset of the body, \\"nope\\", is not supported. Send UTF-8. Accepted: application/json.
            """)
    void an_unsupported_content_type_is_named_with_those_that_are_accepted(String header, String detail) {
        var authorization = "Authorization: " + Tokens.bearer("author") + "\r\n";

        var answer = raw().post("/api/author/questions", authorization + header + "\r\n", "{}");

        assertProblem(answer, 415);
        assertThat(answer).contains("\"detail\":\"" + detail + "\"");
    }

    @Test
    void where_no_body_is_accepted_no_type_is_named() {
        assertThat(raw().post("/api/nope", "Content-Type: multipart/form-data; boundary=x\r\n", "{}"))
                .contains(
                        "\"detail\":\"The body was sent as multipart/form-data; boundary=x, which is not accepted here.\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "foo",
                "text/html;q=x",
                "text/html;q=2",
                "text/html;q",
                "/",
                ",,,/",
                "text/html;q=.",
                "\u00ff/\u00ff"
            })
    void an_invalid_accept_header(String accepted) {
        assertProblem(raw().sendHead("GET /api/topics HTTP/1.1", "Accept: " + accepted), 400);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Accept:",
                "Accept: text/html;level=\"1\", application/json;q=0.5",
                "Accept-Language: \u00ff;q=x,,,-",
                "Accept-Charset: nope",
                "Accept-Encoding: nope;q=x",
                "Cookie: =;;=a;$Version=x;\"",
                "Range: bytes=abc",
                "If-None-Match: \"",
                "If-Match: W/",
                "If-Modified-Since: yesterday",
                "If-Unmodified-Since: \u00ff",
                "If-Range: x",
                "Authorization: Bearer",
                "Authorization: nope nope",
                "Forwarded: for=\"",
                "X-Forwarded-For: \u00ff",
                "TE: x",
                "Upgrade: websocket",
                "Expect: nothing"
            })
    void an_invalid_optional_header_is_no_internal_error(String header) {
        for (String path : List.of("/", "/topics/asyncio", "/api/topics", "/site/site.css")) {
            assertThat(raw().sendHead("GET " + path + " HTTP/1.1", header))
                    .as(path)
                    .matches("(?s)HTTP/1.1 (200|304|406|412|417|401) .*|HTTP/1.1 400 .*application/problem.json.*");
        }
    }

    @Test
    void an_unsatisfiable_range() {
        assertThat(raw().sendHead("GET /site/site.css HTTP/1.1", "Range: bytes=99999999999999999999-"))
                .matches("(?s)HTTP/1.1 (200|416).*");
    }
}
