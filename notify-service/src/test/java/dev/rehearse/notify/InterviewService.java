package dev.rehearse.notify;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Answers like interview-service, with one launched practice test and one draft, while a test has brought it up. */
public class InterviewService implements QuarkusTestResourceLifecycleManager {

    private static final String PATH = "/interview/api/practice-tests/";

    private @Nullable HttpServer server;
    private volatile boolean isDown = true;

    @Override
    public Map<String, String> start() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext(PATH, this::answer);
        server.start();
        return Map.of(
                "quarkus.rest-client.interview.url",
                "http://127.0.0.1:" + server.getAddress().getPort());
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            if (isDown) {
                return;
            }
            var token = exchange.getRequestHeaders().getFirst("Authorization");
            switch (exchange.getRequestURI().getPath().substring(PATH.length())) {
                case "asyncio" ->
                    say(exchange, 200, "{\"slug\":\"asyncio\",\"topic\":\"asyncio\",\"title\":\"asyncio\"}");
                case "drafts" ->
                    say(exchange, token == null ? 401 : 200, "[{\"slug\":\"threads\",\"topic\":\"threads\"}]");
                default -> say(exchange, 404, "{\"title\":\"No such practice test\",\"status\":404}");
            }
        }
    }

    private static void say(HttpExchange exchange, int status, String json) throws IOException {
        var body = json.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
    }

    /** Cuts connections without an answer, as it does at first, until {@link #bringBack}. */
    void takeDown() {
        isDown = true;
    }

    void bringBack() {
        isDown = false;
    }

    @Override
    public void inject(TestInjector injector) {
        injector.injectIntoFields(this, new TestInjector.MatchesType(InterviewService.class));
    }

    @Override
    public void stop() {
        if (server != null) {
            server.stop(0);
        }
    }
}
