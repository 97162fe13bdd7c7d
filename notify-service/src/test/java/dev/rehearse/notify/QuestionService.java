package dev.rehearse.notify;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.rehearse.testing.Contract;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Answers like question-service, with a recorded list of topics, until a test takes it down. */
public class QuestionService implements QuarkusTestResourceLifecycleManager {

    private @Nullable HttpServer server;
    private volatile boolean isDown;
    private volatile UnaryOperator<String> change = UnaryOperator.identity();

    @Override
    public Map<String, String> start() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/api/topics", this::answer);
        server.start();
        return Map.of(
                "quarkus.rest-client.question.url",
                "http://127.0.0.1:" + server.getAddress().getPort());
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            if (!isDown) {
                var body = change.apply(Contract.of("topics.json").toString()).getBytes(StandardCharsets.UTF_8);
                exchange.getResponseHeaders().set("Content-Type", "application/json");
                exchange.sendResponseHeaders(200, body.length);
                exchange.getResponseBody().write(body);
            }
        }
    }

    /** Cuts connections without an answer until {@link #bringBack}. */
    public void takeDown() {
        isDown = true;
    }

    public void bringBack() {
        isDown = false;
        change = UnaryOperator.identity();
    }

    /** From now on its list is the recorded one with this change, until {@link #bringBack}. */
    void change(UnaryOperator<String> changed) {
        change = changed;
    }

    @Override
    public void inject(TestInjector injector) {
        injector.injectIntoFields(this, new TestInjector.MatchesType(QuestionService.class));
    }

    @Override
    public void stop() {
        if (server != null) {
            server.stop(0);
        }
    }
}
