package dev.rehearse.e2e.faults;

import static org.awaitility.Awaitility.await;

import dev.rehearse.e2e.stack.BareProduct;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** People who read, look for practice tests and sign up, one after the other and without end, whatever happens. */
final class BackgroundTraffic implements AutoCloseable {

    /** The addresses that sign up. */
    static final String READER = "reader@example.org";

    private static final String PROBLEM = "application/problem+json";
    private static final Duration LONGEST_ANSWER = Duration.ofSeconds(30);

    private final HttpClient http = HttpClient.newHttpClient();
    private final List<HttpRequest> requests;
    private final Map<Integer, Integer> answers = new ConcurrentHashMap<>();
    private final Thread thread;
    private volatile boolean isOver;
    private volatile int latest;

    private BackgroundTraffic(List<HttpRequest> requests) {
        this.requests = requests;
        this.thread = Thread.ofPlatform().name("visitors").start(this::visit);
    }

    static BackgroundTraffic of(BareProduct product) {
        return new BackgroundTraffic(List.of(
                get(product.url("question-service") + "/api/topics"),
                get(product.url("interview-service") + "/interview/api/practice-tests"),
                subscription(product),
                get(product.url("question-service") + "/api/questions")));
    }

    /** Signs up for the topic, and returns the status of the answer. */
    static int signUp(BareProduct product) throws IOException {
        try (var http = HttpClient.newHttpClient()) {
            return http.send(subscription(product), BodyHandlers.ofString()).statusCode();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    private static HttpRequest get(String address) {
        return HttpRequest.newBuilder(URI.create(address))
                .timeout(LONGEST_ANSWER)
                .build();
    }

    private static HttpRequest subscription(BareProduct product) {
        var body = "{\"email\":\"" + READER + "\",\"scope\":\"python/concurrency/asyncio\"}";
        return HttpRequest.newBuilder(URI.create(product.url("notify-service") + "/notify/api/subscriptions"))
                .timeout(LONGEST_ANSWER)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body))
                .build();
    }

    private void visit() {
        while (!isOver) {
            for (var request : requests) {
                int status = status(request);
                answers.merge(status, 1, Integer::sum);
                latest = status;
            }
        }
    }

    /** The status; -1 when there was no answer, and -2 for a 5xx that says nothing. */
    private int status(HttpRequest request) {
        try {
            HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
            var type = answer.headers().firstValue("Content-Type").orElse("");
            return answer.statusCode() >= 500 && !type.startsWith(PROBLEM) ? -2 : answer.statusCode();
        } catch (IOException noAnswer) {
            return -1;
        } catch (InterruptedException e) {
            isOver = true;
            return latest;
        }
    }

    /** Waits until a response from now on has the status. */
    void awaitAnswer(int status) {
        int before = answers.getOrDefault(status, 0);
        await().atMost(Duration.ofSeconds(60)).until(() -> answers.getOrDefault(status, 0) > before);
    }

    /** Counts of responses by status. */
    Map<Integer, Integer> answers() {
        return Map.copyOf(answers);
    }

    @Override
    public void close() {
        isOver = true;
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        http.close();
    }
}
