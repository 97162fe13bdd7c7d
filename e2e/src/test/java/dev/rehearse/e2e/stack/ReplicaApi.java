package dev.rehearse.e2e.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.Stream;

/** The HTTP API of notify-service, for one replica at a time, with an operator's token. */
final class ReplicaApi {

    private static final String LAUNCH = """
            {"practiceTest": "asyncio", "title": "asyncio & async/await", "topic": "python/concurrency/asyncio",
             "page": "/interview/practice-tests/asyncio"}""";
    private static final List<String> STATES =
            List.of("pending", "claimed", "sending", "sent", "failed", "suppressed", "cancelled", "unknown");
    private static final int PAGE = 1000;

    private final HttpClient http;
    private final String operator;
    private final IntFunction<RunningService> replicas;

    ReplicaApi(HttpClient http, String operator, IntFunction<RunningService> replicas) {
        this.http = http;
        this.operator = operator;
        this.replicas = replicas;
    }

    /** Posts a launch to a replica and returns the response. */
    HttpResponse<String> launch(int replica) {
        return send(HttpRequest.newBuilder(url(replica, "/notify/api/launches"))
                .header("Idempotency-Key", "launch-of-this-test")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(LAUNCH)));
    }

    /** Signs an address up at a replica and returns the status of the response. */
    int signUp(int replica) {
        return send(HttpRequest.newBuilder(url(replica, "/notify/api/subscriptions"))
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(
                                "{\"email\": \"new@example.org\", \"scope\": \"python/concurrency/asyncio\"}")))
                .statusCode();
    }

    /** The event stream of the campaign from a replica, line by line. */
    Stream<String> events(int replica, String campaign) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(url(replica, "/notify/api/campaigns/" + campaign + "/events"))
                .header("Authorization", "Bearer " + operator)
                .build();
        return http.send(request, BodyHandlers.ofLines()).body();
    }

    /** The state of each mail, as the service lists them by address. */
    Map<String, String> states(String campaign) {
        var states = new HashMap<String, String>();
        for (var state : STATES) {
            var after = "";
            JsonNode page;
            do {
                page = get("/notify/api/campaigns/%s/deliveries?state=%s&limit=%d%s"
                        .formatted(campaign, state, PAGE, after));
                for (var delivery : page) {
                    states.put(delivery.get("email").asText(), state.toUpperCase(Locale.ROOT));
                    after = "&after=" + delivery.get("id").asText();
                }
            } while (page.size() == PAGE);
        }
        return states;
    }

    /** The response of the first replica, retried while its database is unavailable. */
    JsonNode get(String path) {
        var answer = await().atMost(Duration.ofMinutes(1))
                .until(() -> send(HttpRequest.newBuilder(url(0, path))), sent -> sent.statusCode() != 503);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return Api.json(answer);
    }

    private URI url(int replica, String path) {
        return URI.create("http://127.0.0.1:" + replicas.apply(replica).port() + path);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(
                    request.header("Authorization", "Bearer " + operator)
                            .timeout(Duration.ofSeconds(30))
                            .build(),
                    BodyHandlers.ofString());
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }
}
