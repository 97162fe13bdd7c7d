package dev.rehearse.launcher.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rehearse.launcher.web.Problem;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class RequestHeadTest {

    private static final long LONGEST_BODY = 1000;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET / HTTP/1.1|Host: a",
                "||GET / HTTP/1.1|Host: a",
                "GET /a?b=%20&c HTTP/1.1|host:a.example:8080|Accept: */*|X-Empty:",
                "GET / HTTP/1.0",
                "GET / HTTP/1.1|Host: [::1]:8080",
                "GET http://a.example/b HTTP/1.1|Host: a.example",
                "OPTIONS * HTTP/1.1|Host: a",
                "POST / HTTP/1.1|Host: a|Content-Length: 1000",
                "POST / HTTP/1.1|Host: a|Transfer-Encoding: Chunked",
                "GET / HTTP/1.1|Host: a|X-Name: caf\u00e9\ttab",
            })
    void a_good_one_has_no_fault(String head) {
        assertThat(fault(head)).isEqualTo("none");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET",
                "GET /",
                "GET ? HTTP/1.1|Host: a",
                "GET ?x HTTP/1.1|Host: a",
                "GET * HTTP/1.1|Host: a",
                "GET a HTTP/1.1|Host: a",
                "CONNECT a:443 HTTP/1.1|Host: a:443",
                "GET ftp://a/ HTTP/1.1|Host: a",
                "GET  / HTTP/1.1|Host: a",
                "GET\t/ HTTP/1.1|Host: a",
                " GET / HTTP/1.1|Host: a",
                "GET / HTTP/1.1 |Host: a",
                "GET /\u00e9 HTTP/1.1|Host: a",
                "GET / HTTP/11|Host: a",
                "GET / http/1.1|Host: a",
                "G(T / HTTP/1.1|Host: a",
                "GET / HTTP/1.1",
                "GET / HTTP/1.1|Host: a|Host: a",
                "GET / HTTP/1.1|Host:",
                "GET / HTTP/1.1|Host: a b",
                "GET / HTTP/1.1|Host: a, b",
                "GET / HTTP/1.1|Host: user@a",
                "GET / HTTP/1.1|Host: a/b",
                "GET / HTTP/1.0|Host: a|Host: b",
                "GET / HTTP/1.1|Host : a",
                "GET / HTTP/1.1| Host: a",
                "GET / HTTP/1.1|Host: a|X: y| z",
                "GET / HTTP/1.1|Host: a|X: y|\tz",
                "GET / HTTP/1.1|Host: a|X y",
                "GET / HTTP/1.1|Host: a|: y",
                "GET / HTTP/1.1|Host: a|X: \u0000",
                "GET / HTTP/1.1|Host: a|X: a\rb",
                "GET / HTTP/1.1|Host: a|X: a\nY: b",
                "GET / HTTP/1.1\nHost: a",
                "POST / HTTP/1.1|Host: a|Content-Length: 1|Transfer-Encoding: chunked",
                "POST / HTTP/1.1|Host: a|Content-Length: 1|Content-Length: 2",
                "POST / HTTP/1.1|Host: a|Content-Length: 1|Content-Length: 1",
                "POST / HTTP/1.1|Host: a|Content-Length: 1, 1",
                "POST / HTTP/1.1|Host: a|Content-Length: +1",
                "POST / HTTP/1.1|Host: a|Content-Length: -1",
                "POST / HTTP/1.1|Host: a|Content-Length: 0x1",
                "POST / HTTP/1.1|Host: a|Content-Length:",
                "POST / HTTP/1.1|Host: a|Transfer-Encoding: chunked, chunked",
                "POST / HTTP/1.1|Host: a|Transfer-Encoding: chunked|Transfer-Encoding: chunked",
                "POST / HTTP/1.0|Host: a|Transfer-Encoding: chunked",
            })
    void a_bad_one_is_a_400(String head) {
        assertThat(fault(head)).isEqualTo("400");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "413; Content-Length: 1001",
                "413; Content-Length: 9223372036854775807",
                "413; Content-Length: 9999999999999999999",
                "413; Content-Length: 99999999999999999999999999",
                "400; Transfer-Encoding: gzip",
                "400; Transfer-Encoding: gzip, chunked",
                "400; Transfer-Encoding: chunked, identity",
                "400; Transfer-Encoding:",
            })
    void what_is_too_much_or_unknown_has_a_status_of_its_own(String status, String header) {
        assertThat(fault("POST / HTTP/1.1|Host: a|" + header)).isEqualTo(status);
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET / HTTP/2.0|Host: a", "GET / HTTP/0.9|Host: a", "GET / HTTP/3.1|Host: a"})
    void another_version_is_a_400(String head) {
        assertThat(fault(head)).isEqualTo("400");
    }

    /** A bar stands for the end of a line. */
    private static String fault(String text) {
        var head = new RequestHead(LONGEST_BODY);
        for (var value : (text.replace("|", "\r\n") + "\r\n\r\n").getBytes(StandardCharsets.ISO_8859_1)) {
            head.add(value);
        }
        return head.fault()
                .map(RefusedRequest::problem)
                .map(Problem::status)
                .map(String::valueOf)
                .orElse("none");
    }
}
