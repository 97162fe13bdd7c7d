package dev.rehearse.interview;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rehearse.interview.fixture.OtherServices;
import dev.rehearse.testing.FromResource;
import dev.rehearse.testing.Postgres;
import dev.rehearse.testing.RawHttp;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.net.URI;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Addresses that can't be decoded, in a service that has a path of its own. */
@QuarkusTest
@WithTestResource(Postgres.class)
@WithTestResource(OtherServices.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class InvalidAddressTest {

    @TestHTTPResource
    URI root;

    @TestHTTPResource(value = "/", management = true)
    URI management;

    @FromResource
    OtherServices others;

    private static void assertProblem(String answer) {
        assertThat(answer)
                .startsWith("HTTP/1.1 400")
                .containsIgnoringCase("Content-Type: application/problem+json")
                .containsIgnoringCase("X-Content-Type-Options: nosniff");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/interview/practice-tests?x=%",
                "/interview/interviews/%zz",
                "/interview/%",
                "/interview/interviews/a%00b",
                "/interview/%c3%28",
                "/interview/?%ff"
            })
    void are_a_problem(String target) {
        assertProblem(new RawHttp(root).sendHead("GET " + target + " HTTP/1.1"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"X-Nothing: a\u0000b", "Cookie: interviews=a\u0000b", "Accept-Language: \u0000"})
    void a_header_with_a_nul_is_refused(String header) {
        assertThat(new RawHttp(root)
                        .send("GET /interview/practice-tests HTTP/1.1\r\nHost: localhost\r\n" + header
                                + "\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 400");
    }

    @Test
    void a_parameter_that_is_given_twice_is_a_problem() {
        assertProblem(
                new RawHttp(root).sendHead("GET /interview/api/practice-tests?topic=asyncio&topic=threads HTTP/1.1"));
    }

    @Test
    void no_secret_is_counted_of_a_request_that_is_refused_early() {
        for (String host : new String[] {"", "Host: a b\r\n"}) {
            assertProblem(new RawHttp(root)
                    .send("GET /interview/interviews/the-secret HTTP/1.1\r\n" + host + "Connection: close\r\n\r\n"));
        }
        new RawHttp(root).sendHead("GET /interview/interviews/the-secret%zz HTTP/1.1");
        new RawHttp(root).sendHead("POST /elsewhere/the-secret HTTP/1.1");

        assertThat(RestAssured.get(management.resolve("/q/metrics")).asString()).doesNotContain("the-secret");
    }
}
