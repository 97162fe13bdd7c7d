package dev.rehearse.question;

import static dev.rehearse.question.InvalidRequestTest.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rehearse.testing.Postgres;
import dev.rehearse.testing.RawHttp;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
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
