package dev.rehearse.launcher.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import dev.rehearse.launcher.web.Reply;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Invalid HTTP gets a problem and reaches no service. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class GatewayRefusalsTest {

    private HttpServer service;
    private Gateway gateway;

    @BeforeEach
    void open() throws IOException {
        service = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        service.createContext("/", exchange -> {
            var body = exchange.getRequestBody().readAllBytes();
            var answer = body.length == 0 ? exchange.getRequestURI().toString().getBytes(StandardCharsets.UTF_8) : body;
            exchange.sendResponseHeaders(200, answer.length);
            exchange.getResponseBody().write(answer);
            exchange.close();
        });
        service.start();
        gateway = Gateway.open(
                0,
                Limits.USUAL,
                any -> new Backend.Address(service.getAddress().getPort(), 1),
                (request, path) -> Reply.of(200, "text/plain", "mailbox"));
    }

    @AfterEach
    void close() {
        gateway.close();
        service.stop(0);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "400; GET ? HTTP/1.1|Host: a",
                "400; GET /",
                "400; GET / HTTP/1.1",
                "400; GET / HTTP/1.1|Host: a|Host: a",
                "400; GET / HTTP/1.1|Host: a|X: y| folded",
                "400; GET / HTTP/1.1|Host: a|X : y",
                "400; POST /echo HTTP/1.1|Host: a|Content-Length: 1|Content-Length: 2",
                "400; POST /echo HTTP/1.1|Host: a|Content-Length: 3|Transfer-Encoding: chunked",
                "400; POST /echo HTTP/1.1|Host: a|Transfer-Encoding: gzip",
                "413; POST /echo HTTP/1.1|Host: a|Content-Length: 9999999999999999999",
                "400; GET / HTTP/9.9|Host: a",
                "400; POST /echo HTTP/1.1|Host: a|Transfer-Encoding: chunked||zz|x",
            })
    void what_is_not_http_is_a_problem_and_ends_the_connection(String status, String request) throws Exception {
        var answer = raw(request.replace("|", "\n") + "\n\nGET /smuggled HTTP/1.1\nHost: a\n\n");

        assertThat(answer)
                .startsWith("HTTP/1.1 " + status + " ")
                .contains("\"status\":" + status)
                .containsIgnoringCase("content-type: application/problem+json")
                .containsIgnoringCase("x-content-type-options: nosniff")
                .containsIgnoringCase("connection: close")
                .doesNotContain("smuggled");
        assertThat(answer.split("HTTP/1.1 \\d", -1)).hasSize(2);
    }

    @Test
    void a_head_or_a_line_without_end_is_refused() throws Exception {
        assertThat(raw("GET /" + "a".repeat(40_000) + " HTTP/1.1\nHost: a\n\n")).startsWith("HTTP/1.1 414 ");
        assertThat(raw("GET / HTTP/1.1\nHost: a\nX: " + "a".repeat(9000) + "\n\n"))
                .startsWith("HTTP/1.1 431 ");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "en; 431; Headers too large; GET / HTTP/1.1|Host: a|ACCEPT|Cookie: LONG",
                "de; 431; Kopfzeilen zu lang; GET / HTTP/1.1|Host: a|ACCEPT|Cookie: LONG",
                "de; 400; Ungültige Anfrage; GET / HTTP/1.1|Host: a|ACCEPT|X: y| folded",
                "de; 413; Anfrage zu groß; POST / HTTP/1.1|Host: a|ACCEPT|Content-Length: 99999999"
            })
    void a_browser_gets_a_page_in_its_language(String language, String status, String title, String request)
            throws Exception {
        var answer = raw(request.replace("ACCEPT", "Accept: text/html,*/*;q=0.8|Accept-Language: " + language)
                        .replace("LONG", "a".repeat(9000))
                        .replace("|", "\n")
                + "\n\n");

        assertThat(answer)
                .startsWith("HTTP/1.1 " + status + " ")
                .contains("Content-Type: text/html; charset=utf-8", "<html lang=\"" + language + "\">")
                .contains("<h1>" + title + "</h1>");
    }

    @Test
    void a_long_address_is_left_to_the_service_which_knows_the_language_of_the_reader() throws Exception {
        assertThat(raw("GET /" + "a".repeat(5000) + " HTTP/1.1\nHost: a\nConnection: close\n\n"))
                .startsWith("HTTP/1.1 200 ");
    }

    @Test
    void lines_that_end_in_another_way_are_refused() throws Exception {
        for (var request : List.of(
                "GET / HTTP/1.1\nHost: a\n\n",
                "GET / HTTP/1.1\r\nHost: a\n\r\n",
                "GET / HTTP/1.1\r\nHost: a\rX: y\r\n\r\n",
                "GET / HTTP/1.1\r\nHost: a\r\nX: \u0000\r\n\r\n")) {
            assertThat(exactly(request)).as(request).startsWith("HTTP/1.1 400 ").contains("\"status\":400");
        }
    }

    @Test
    void requests_in_a_row_on_one_connection_are_answered_in_order() throws Exception {
        var body = "POST /echo HTTP/1.1\nHost: a\nContent-Length: 3\n\none";
        var chunks = "POST /echo HTTP/1.1\nHost: a\nTransfer-Encoding: chunked\n\n3\ntwo\n0\n\n";
        var last = "GET /third HTTP/1.1\nHost: a\nConnection: close\n\n";

        assertThat(raw(body + chunks + last)).containsSubsequence("one", "two", "/third");
    }

    @Test
    void options_of_the_whole_server_and_of_operations_are_not_there() throws Exception {
        assertThat(raw("OPTIONS * HTTP/1.1\nHost: a\nConnection: close\n\n")).startsWith("HTTP/1.1 404 ");
        assertThat(raw("OPTIONS /q/metrics HTTP/1.1\nHost: a\nConnection: close\n\n"))
                .startsWith("HTTP/1.1 404 ");
    }

    private String raw(String request) throws IOException {
        return exactly(request.replace("\n", "\r\n"));
    }

    private String exactly(String request) throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), gateway.port())) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
