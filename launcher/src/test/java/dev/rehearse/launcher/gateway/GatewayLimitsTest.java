package dev.rehearse.launcher.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import dev.rehearse.launcher.web.Reply;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Slow, misbehaving or many clients, and slow services, don't affect others. */
@DisplayNameGeneration(ReplaceUnderscores.class)
@Timeout(600)
class GatewayLimitsTest {

    private static final Duration LONG = Duration.ofMinutes(1);
    private static final Duration SHORT = Duration.ofMillis(200);
    private static final long KILOBYTE = 1 << 10;

    private final HttpClient client = HttpClient.newHttpClient();
    private final List<AutoCloseable> opened = new ArrayList<>();
    private final CountDownLatch released = new CountDownLatch(1);
    private final AtomicInteger hanging = new AtomicInteger();
    private final AtomicInteger signs = new AtomicInteger();

    private HttpServer service;
    private HttpServer management;
    private Gateway gateway;

    @BeforeEach
    void start() throws IOException {
        service = server(this::serve);
        management = server(exchange -> {
            signs.incrementAndGet();
            send(exchange, 404);
        });
        gateway = gateway(
                new Limits(LONG, LONG, 100 * KILOBYTE, 200 * KILOBYTE, 4, LONG, LONG, LONG, LONG),
                management.getAddress().getPort());
    }

    @AfterEach
    void stop() throws Exception {
        released.countDown();
        for (var part : opened) {
            part.close();
        }
        client.close();
        gateway.close();
        service.stop(0);
        management.stop(0);
    }

    private void reopen(Limits limits, int managementPort) {
        gateway.close();
        gateway = gateway(limits, managementPort);
    }

    private void reopen(Limits limits) {
        reopen(limits, management.getAddress().getPort());
    }

    private Gateway gateway(Limits limits, int managementPort) {
        return Gateway.open(
                0,
                limits,
                any -> new Backend.Address(service.getAddress().getPort(), managementPort),
                (request, path) -> Reply.of(200, "text/plain", "mailbox"));
    }

    @Test
    void bodies_that_do_not_arrive_take_no_connection_of_a_service() throws Exception {
        for (var i = 0; i < 50; i++) {
            connect("POST /slow HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1000\r\n\r\nx");
        }

        assertThat(get("/").statusCode()).isEqualTo(200);
        assertThat(get("/").statusCode()).isEqualTo(200);
    }

    @Test
    void a_body_that_takes_too_long_is_a_408() throws Exception {
        reopen(new Limits(LONG, SHORT, 100 * KILOBYTE, 200 * KILOBYTE, 4, LONG, LONG, LONG, LONG));

        var answer =
                read(connect("POST /slow HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nab"));

        assertThat(answer).startsWith("HTTP/1.1 408 ").contains("\"title\":\"Request timeout\"", "did not arrive");
    }

    @Test
    void a_head_that_takes_too_long_is_a_408() throws Exception {
        reopen(new Limits(SHORT, LONG, 100 * KILOBYTE, 200 * KILOBYTE, 4, LONG, LONG, LONG, LONG));

        var answer = read(connect("GET / HTTP/1.1\r\nHost: loc"));

        assertThat(answer).startsWith("HTTP/1.1 408 ").contains("\"title\":\"Request timeout\"", "headers");
    }

    @Test
    void bodies_that_are_too_long_or_too_many_are_refused() throws Exception {
        var chunk = "2000\r\n" + "x".repeat(0x2000) + "\r\n";
        var begin = "POST / HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\n";

        assertThat(read(connect(begin + chunk.repeat(13))))
                .startsWith("HTTP/1.1 413 ")
                .contains("102400 bytes");
        var sockets = new ArrayList<Socket>();
        for (var i = 0; i < 3; i++) {
            sockets.add(connect(begin + chunk.repeat(11)));
        }
        await().atMost(LONG).until(() -> hasAnswer(sockets));
        for (var socket : sockets) {
            socket.close();
        }

        await().atMost(LONG).until(() -> post(begin, chunk).startsWith("HTTP/1.1 200 "));
    }

    @Test
    void a_service_that_was_stopped_is_a_504() throws Exception {
        var silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        opened.add(silent);
        reopen(
                new Limits(LONG, LONG, 100 * KILOBYTE, 200 * KILOBYTE, 4, LONG, SHORT, SHORT, LONG),
                silent.getLocalPort());

        var answer = get("/hang");

        assertThat(answer.statusCode()).isEqualTo(504);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(answer.body()).contains("question-service does not answer");
    }

    @Test
    void an_answer_may_take_long_while_its_service_is_alive() throws Exception {
        reopen(new Limits(LONG, LONG, 100 * KILOBYTE, 200 * KILOBYTE, 4, LONG, SHORT, LONG, LONG));

        var answer = client.sendAsync(request("/hang"), BodyHandlers.ofString());
        await().atMost(LONG).until(() -> signs.get() >= 3);
        released.countDown();

        assertThat(answer.join().statusCode()).isEqualTo(200);
    }

    @Test
    void clients_that_leave_give_their_connections_back() throws Exception {
        var sockets = new ArrayList<Socket>();
        for (var i = 0; i < 4; i++) {
            sockets.add(connect("GET /hang HTTP/1.1\r\nHost: localhost\r\n\r\n"));
        }
        await().atMost(LONG).until(() -> hanging.get() == 4);

        for (var socket : sockets) {
            socket.close();
        }

        assertThat(get("/").statusCode()).isEqualTo(200);
    }

    @Test
    void waiting_for_a_connection_has_an_end() throws Exception {
        reopen(new Limits(LONG, LONG, 100 * KILOBYTE, 200 * KILOBYTE, 1, SHORT, LONG, LONG, LONG));
        connect("GET /hang HTTP/1.1\r\nHost: localhost\r\n\r\n");
        await().atMost(LONG).until(() -> hanging.get() == 1);

        var answer = get("/");

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Retry-After")).contains("2");
    }

    private void serve(HttpExchange exchange) throws IOException {
        exchange.getRequestBody().readAllBytes();
        if (exchange.getRequestURI().getPath().equals("/hang")) {
            hanging.incrementAndGet();
            try {
                released.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        send(exchange, 200);
    }

    private static void send(HttpExchange exchange, int status) throws IOException {
        exchange.sendResponseHeaders(status, -1);
        exchange.close();
    }

    private static HttpServer server(HttpHandler handler) throws IOException {
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", handler);
        server.start();
        return server;
    }

    private Socket connect(String request) throws IOException {
        var socket = new Socket(InetAddress.getLoopbackAddress(), gateway.port());
        opened.add(socket);
        socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
        return socket;
    }

    private static String read(Socket socket) throws IOException {
        return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    private static boolean hasAnswer(List<Socket> sockets) throws IOException {
        for (var socket : sockets) {
            if (socket.getInputStream().available() > 0) {
                return true;
            }
        }
        return false;
    }

    private String post(String begin, String chunk) throws IOException {
        return read(connect(begin.replace("\r\n\r\n", "\r\nConnection: close\r\n\r\n") + chunk + "0\r\n\r\n"));
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return client.send(request(path), BodyHandlers.ofString());
    }

    private HttpRequest request(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + gateway.port() + path))
                .build();
    }
}
