package dev.rehearse.launcher.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.rehearse.launcher.layout.Service;
import dev.rehearse.launcher.web.Reply;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class GatewayTest {

    private final Map<Service, HttpServer> services = new EnumMap<>(Service.class);
    private final HttpClient client = HttpClient.newHttpClient();
    private Gateway gateway;

    @BeforeEach
    void open() throws IOException {
        for (var service : Service.values()) {
            var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.createContext("/", exchange -> answer(service, exchange));
            server.start();
            services.put(service, server);
        }
        gateway = Gateway.open(
                0,
                Limits.USUAL,
                service -> new Backend.Address(service(service).getAddress().getPort(), 1),
                (request, path) -> Reply.of(200, "text/plain", "mailbox " + path));
    }

    @AfterEach
    void close() {
        client.close();
        gateway.close();
        services.values().forEach(server -> server.stop(0));
    }

    @Test
    void each_request_reaches_its_service_with_its_query() throws Exception {
        assertThat(get("/python/asyncio?page=2&q=a%20b").body())
                .contains("QUESTION GET /python/asyncio?page=2&q=a%20b");
        assertThat(get("/interview/start").body()).contains("INTERVIEW GET /interview/start");
        assertThat(get("/notify").body()).contains("NOTIFY GET /notify");
        assertThat(get("/mailbox/x").body()).isEqualTo("mailbox /mailbox/x");
    }

    @Test
    void operations_are_not_public() throws Exception {
        var answer = get("/q/metrics");

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
    }

    @Test
    void the_client_is_described_by_the_gateway_and_not_by_itself() throws Exception {
        var seen = raw("""
            GET /headers HTTP/1.1
            Host: practice.example:8080
            X-Forwarded-For: 1.2.3.4
            X-Forwarded-Host: evil.example
            X-Forwarded-Proto: gopher
            X-Forwarded-Prefix: /evil
            Forwarded: for=1.2.3.4
            Connection: close

            """);

        assertThat(seen)
                .contains("Host=[practice.example:8080]")
                .contains("X-forwarded-for=[127.0.0.1]")
                .contains("X-forwarded-host=[practice.example:8080]")
                .contains("X-forwarded-proto=[http]")
                .doesNotContain("evil")
                .doesNotContain("1.2.3.4");
    }

    @Test
    void a_service_that_is_away_is_a_503_for_programs_and_for_people() throws Exception {
        service(Service.INTERVIEW).stop(0);

        var json = get("/interview/start");
        var page = client.send(
                HttpRequest.newBuilder(uri("/interview/start"))
                        .header("Accept", "text/html,application/xhtml+xml,*/*;q=0.8")
                        .build(),
                BodyHandlers.ofString());

        assertThat(json.statusCode()).isEqualTo(503);
        assertThat(json.headers().firstValue("Retry-After")).contains("2");
        assertThat(json.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(json.body()).contains("\"title\":\"Service unavailable\"").contains("interview-service");
        assertThat(page.statusCode()).isEqualTo(503);
        assertThat(page.headers().firstValue("Content-Type")).contains("text/html; charset=utf-8");
        assertThat(page.body()).contains("<h1>Service unavailable</h1>");
        assertThat(get("/").statusCode()).isEqualTo(200);
    }

    @Test
    void a_body_sent_to_a_service_that_is_away_is_a_503_too() throws Exception {
        service(Service.NOTIFY).stop(0);

        assertThat(post("/notify/api", "x".repeat(2_000_000), false).statusCode())
                .isEqualTo(503);
    }

    @Test
    void bodies_arrive_whole() throws Exception {
        var body = "0123456789".repeat(200_000);

        assertThat(post("/echo", body, false).body()).isEqualTo(body);
        assertThat(post("/echo", body, true).body()).isEqualTo(body);
    }

    @Test
    void a_connection_that_breaks_before_the_answer_is_a_503() throws Exception {
        assertThat(get("/break-before").statusCode()).isEqualTo(503);
    }

    @Test
    void a_connection_that_breaks_within_the_answer_breaks_for_the_client() {
        assertThatThrownBy(() -> get("/break-within")).isInstanceOf(IOException.class);
    }

    @Test
    void answers_without_a_body_stay_so() throws Exception {
        var unchanged = get("/not-modified");
        var head = client.send(HttpRequest.newBuilder(uri("/head")).HEAD().build(), BodyHandlers.ofString());

        assertThat(unchanged.statusCode()).isEqualTo(304);
        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.body()).isEmpty();
        assertThat(get("/").statusCode()).isEqualTo(200);
    }

    private static void answer(Service service, HttpExchange exchange) throws IOException {
        var path = exchange.getRequestURI().getPath();
        switch (path) {
            case "/headers" ->
                send(exchange, exchange.getRequestHeaders().entrySet().toString());
            case "/echo" ->
                send(exchange, new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            case "/break-before" -> exchange.close();
            case "/break-within" -> {
                exchange.sendResponseHeaders(200, 1000);
                exchange.getResponseBody().write('x');
                exchange.getResponseBody().flush();
                throw new IOException("broken on purpose");
            }
            case "/not-modified" -> exchange.sendResponseHeaders(304, -1);
            case "/head" -> exchange.sendResponseHeaders(200, -1);
            default -> send(exchange, service + " " + exchange.getRequestMethod() + " " + exchange.getRequestURI());
        }
    }

    private static void send(HttpExchange exchange, String text) throws IOException {
        var body = text.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(200, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private HttpServer service(Service service) {
        return Objects.requireNonNull(services.get(service));
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return client.send(HttpRequest.newBuilder(uri(path)).build(), BodyHandlers.ofString());
    }

    private HttpResponse<String> post(String path, String body, boolean expectContinue) throws Exception {
        var request =
                HttpRequest.newBuilder(uri(path)).expectContinue(expectContinue).POST(BodyPublishers.ofString(body));
        return client.send(request.build(), BodyHandlers.ofString());
    }

    private String raw(String request) throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), gateway.port())) {
            socket.getOutputStream().write(request.replace("\n", "\r\n").getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private URI uri(String path) {
        return URI.create("http://localhost:" + gateway.port() + path);
    }
}
