package dev.rehearse.launcher.gateway;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import dev.rehearse.launcher.web.Reply;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
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

/** A gateway with limits before a service that answers at once, or on the path /hang when it is told to. */
abstract class GatewayFixture {

    static final Duration LONG = Duration.ofMinutes(1);
    static final Duration SHORT = Duration.ofMillis(200);
    static final long KILOBYTE = 1 << 10;

    final HttpClient client = HttpClient.newHttpClient();
    final List<AutoCloseable> opened = new ArrayList<>();
    final CountDownLatch released = new CountDownLatch(1);
    final AtomicInteger hanging = new AtomicInteger();
    final AtomicInteger signs = new AtomicInteger();

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

    void reopen(Limits limits, int managementPort) {
        gateway.close();
        gateway = gateway(limits, managementPort);
    }

    void reopen(Limits limits) {
        reopen(limits, management.getAddress().getPort());
    }

    private Gateway gateway(Limits limits, int managementPort) {
        return Gateway.open(
                0,
                limits,
                any -> new Backend.Address(service.getAddress().getPort(), managementPort),
                (request, path) -> Reply.of(200, "text/plain", "mailbox"));
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

    Socket connect(String request) throws IOException {
        var socket = new Socket(InetAddress.getLoopbackAddress(), gateway.port());
        opened.add(socket);
        socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
        return socket;
    }

    static String read(Socket socket) throws IOException {
        return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return client.send(request(path), BodyHandlers.ofString());
    }

    HttpRequest request(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + gateway.port() + path))
                .build();
    }
}
