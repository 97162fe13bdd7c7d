package dev.rehearse.interview.grade;

import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

/** A stub of an OpenAI-compatible API, over real HTTP. */
public class LanguageModel implements QuarkusTestResourceLifecycleManager {

    private static final int REQUESTS_PER_INTERVIEW = 2;

    private final List<String> requests = new CopyOnWriteArrayList<>();
    private volatile String reply = "";
    private final HttpServer server = server();

    @Override
    public Map<String, String> start() {
        return Map.of(
                "rehearse.grading.llm.url",
                "http://127.0.0.1:" + server.getAddress().getPort() + "/v1",
                "rehearse.grading.llm.model",
                "stub",
                "rehearse.grading.llm.key",
                "key-of-the-stub",
                "rehearse.grading.llm.requests-per-interview",
                String.valueOf(REQUESTS_PER_INTERVIEW));
    }

    @Override
    public void inject(TestInjector testInjector) {
        testInjector.injectIntoFields(this, new TestInjector.MatchesType(LanguageModel.class));
    }

    @Override
    public void stop() {
        server.stop(0);
    }

    /** Sets the JSON of its next responses. */
    void says(String content) {
        reply = content;
        requests.clear();
    }

    List<String> requests() {
        return List.copyOf(requests);
    }

    private HttpServer server() {
        try {
            var started = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            started.createContext("/v1/chat/completions", exchange -> {
                requests.add(exchange.getRequestHeaders().getFirst("Authorization")
                        + " "
                        + new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
                byte[] body = ("{\"choices\": [{\"message\": {\"content\": \"" + reply.replace("\"", "\\\"") + "\"}}]}")
                        .getBytes(StandardCharsets.UTF_8);
                exchange.sendResponseHeaders(200, body.length);
                exchange.getResponseBody().write(body);
                exchange.close();
            });
            started.start();
            return started;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
