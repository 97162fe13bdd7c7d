package dev.rehearse.question;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
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
import org.jspecify.annotations.Nullable;

/**
 * Answers like interview-service that has launched two practice tests: the recorded one over two topics, and one of the
 * first of these; and grades each answer as it is recorded.
 */
public class InterviewService implements QuarkusTestResourceLifecycleManager {

    private @Nullable HttpServer server;

    @Override
    public Map<String, String> start() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/interview/api/practice-tests", InterviewService::answer);
        server.createContext("/interview/api/practice-tests/all", InterviewService::answerAll);
        server.createContext("/interview/api/engine/grade", InterviewService::grade);
        server.start();
        return Map.of(
                "quarkus.rest-client.interview.url",
                "http://127.0.0.1:" + server.getAddress().getPort());
    }

    private static void answer(HttpExchange exchange) throws IOException {
        var combined = (ObjectNode) Contract.of("practice-test.json");
        var own = combined.deepCopy()
                .put("slug", "threads")
                .put("title", "Threads")
                .put("topic", "threads")
                .put("page", "/interview/practice-tests/threads");
        own.putArray("topics").add("threads");
        send(exchange, 200, "[" + combined + "," + own + "]");
    }

    /** With a draft on the topic of an author, for those who have signed in. */
    private static void answerAll(HttpExchange exchange) throws IOException {
        var draft = ((ObjectNode) Contract.of("practice-test.json"))
                .put("slug", "generators")
                .put("title", "A draft on generators")
                .put("topic", "generators")
                .put("status", "draft");
        draft.putArray("topics").add("generators");
        var combined = Contract.of("practice-test.json");
        send(exchange, hasToken(exchange) ? 200 : 401, "[" + draft + "," + combined + "]");
    }

    private static boolean hasToken(HttpExchange exchange) {
        var authorization = exchange.getRequestHeaders().getFirst("Authorization");
        return authorization != null && authorization.startsWith("Bearer ey");
    }

    /** Only those who have signed in may have as many answers graded as they like. */
    private static void grade(HttpExchange exchange) throws IOException {
        var answer = new ObjectMapper().readTree(exchange.getRequestBody());
        boolean isBusy = answer.path("answer").asText().contains("busy");
        boolean isKnown = hasToken(exchange)
                && answer.path("question").isTextual()
                && answer.path("rubric").path(0).path("claim").isTextual();
        send(
                exchange,
                isBusy ? 503 : isKnown ? 200 : 400,
                grade(answer.path("answer").asText()).toString());
    }

    /** As recorded; or, for an answer that names a reason, that it can't be judged for this one. */
    private static ObjectNode grade(String answer) {
        var grade = (ObjectNode) Contract.of("grade.json");
        return answer.startsWith("Ungradable: ")
                ? grade.put("gradable", false)
                        .put("reason", "the answer is not in English")
                        .put("reasonCode", answer.substring("Ungradable: ".length()))
                : grade;
    }

    private static void send(HttpExchange exchange, int status, String json) throws IOException {
        var body = json.getBytes(StandardCharsets.UTF_8);
        try (exchange) {
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(status, body.length);
            exchange.getResponseBody().write(body);
        }
    }

    @Override
    public void stop() {
        if (server != null) {
            server.stop(0);
        }
    }
}
