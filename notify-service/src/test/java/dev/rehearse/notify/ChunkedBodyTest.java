package dev.rehearse.notify;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rehearse.notify.fixture.WithMailServer;
import dev.rehearse.testing.Tokens;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayInputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.Test;

/** Bodies that come in chunks end where those end whose length is announced. */
@QuarkusTest
class ChunkedBodyTest extends WithMailServer {

    private static final int USUAL = 256 * 1024;
    private static final String FORM = "application/x-www-form-urlencoded";
    private static final int OF_IMPORTS = 2 * 1024 * 1024;

    @TestHTTPResource
    URI root;

    /** A stream's length is unknown, so that the client sends chunks. */
    private HttpResponse<String> post(String path, String type, String body) throws Exception {
        try (var client = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(root.resolve(path))
                    .version(HttpClient.Version.HTTP_1_1)
                    .header("Content-Type", type)
                    .header("Authorization", Tokens.bearer("operator"))
                    .POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body.getBytes(US_ASCII))));
            return client.send(request.build(), BodyHandlers.ofString());
        }
    }

    private HttpResponse<String> signUp(int length) throws Exception {
        var start = "{\"email\":\"";
        var end = "\"}";
        var address = "a".repeat(length - start.length() - end.length());
        return post("/notify/api/subscriptions", "application/json", start + address + end);
    }

    private HttpResponse<String> bring(int length) throws Exception {
        return post("/notify/api/imports", "application/x-ndjson", "\n".repeat(length));
    }

    @Test
    void a_body_is_read_up_to_the_usual_limit_and_no_further() throws Exception {
        assertThat(signUp(USUAL).statusCode()).isEqualTo(400);
        assertTooLong(signUp(USUAL + 1), "The body may be at most 262144 bytes long.");
    }

    @Test
    void an_import_is_read_up_to_a_limit_of_its_own() throws Exception {
        assertThat(bring(OF_IMPORTS).statusCode()).isEqualTo(400);
        assertTooLong(bring(OF_IMPORTS + 1), "The body may be at most 2097152 bytes long.");
    }

    @Test
    void a_form_is_read_up_to_the_usual_limit_and_no_further() throws Exception {
        // No field of a form may be long.
        var fields = ("a=" + "b".repeat(1021) + "&").repeat(256);
        assertThat(fields).hasSize(USUAL);

        assertThat(post("/notify/access", FORM, fields).statusCode()).isEqualTo(400);
        assertTooLong(post("/notify/access", FORM, fields + "a"), "What was sent is longer than 256 KiB");
    }

    @Test
    void a_client_that_is_still_sending_can_read_why_its_body_is_refused() throws Exception {
        try (var socket = new Socket(root.getHost(), root.getPort())) {
            // The server ends the connection, and not because nothing happens on it for a minute.
            socket.setSoTimeout(20_000);
            var out = socket.getOutputStream();
            out.write("""
                    POST /notify/api/subscriptions HTTP/1.1\r
                    Host: localhost\r
                    Content-Type: application/json\r
                    Transfer-Encoding: chunked\r
                    \r
                    """.getBytes(US_ASCII));
            out.write(chunk("{\"email\":\""));
            for (int i = 0; i < 2000; i++) {
                out.write(chunk("a".repeat(1000)));
            }
            out.write(chunk(""));

            assertThat(new String(socket.getInputStream().readAllBytes(), US_ASCII))
                    .startsWith("HTTP/1.1 413")
                    .contains("The body may be at most 262144 bytes long.");
        }
    }

    private static byte[] chunk(String data) {
        return "%x\r\n%s\r\n".formatted(data.length(), data).getBytes(US_ASCII);
    }

    /** Java's client offers HTTP/2 with its first request, and uses it from the second one on if it may. */
    @Test
    void nor_is_there_a_way_around_by_http_2() throws Exception {
        try (var client = HttpClient.newHttpClient()) {
            assertThat(client.send(page(), BodyHandlers.ofString()).statusCode())
                    .isEqualTo(200);

            assertThat(client.send(page(), BodyHandlers.ofString()).version()).isEqualTo(HttpClient.Version.HTTP_1_1);
        }
    }

    private HttpRequest page() {
        return HttpRequest.newBuilder(root.resolve("/notify/access")).build();
    }

    private static void assertTooLong(HttpResponse<String> answer, String detail) {
        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(answer.body()).contains(detail);
    }
}
