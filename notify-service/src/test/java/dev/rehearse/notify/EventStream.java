package dev.rehearse.notify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Server-sent events as they come in, line by line. */
final class EventStream implements AutoCloseable {

    private static final Duration LONGEST = Duration.ofSeconds(60);

    private final HttpClient http;
    private final HttpResponse<InputStream> response;
    private final List<String> lines = new CopyOnWriteArrayList<>();
    private final Thread reader;

    private EventStream(HttpClient http, HttpResponse<InputStream> response) {
        this.http = http;
        this.response = response;
        this.reader = Thread.ofVirtual().start(this::read);
    }

    static EventStream open(URI address, String header, String value) throws IOException, InterruptedException {
        var http = HttpClient.newHttpClient();
        var request = HttpRequest.newBuilder(address)
                .header(header, value)
                .header("Accept", "text/event-stream")
                .build();
        return new EventStream(http, http.send(request, BodyHandlers.ofInputStream()));
    }

    private void read() {
        try (var body = new BufferedReader(new InputStreamReader(response.body(), StandardCharsets.UTF_8))) {
            body.lines().forEach(lines::add);
        } catch (IOException | java.io.UncheckedIOException closed) {
            // the lines so far are what came
        }
    }

    String header(String name) {
        return response.headers().firstValue(name).orElse("");
    }

    int status() {
        return response.statusCode();
    }

    List<String> lines() {
        return List.copyOf(lines);
    }

    void awaitLine(String part) {
        await().atMost(LONGEST).untilAsserted(() -> assertThat(lines).anyMatch(line -> line.contains(part)));
    }

    void awaitEnd() {
        await().atMost(LONGEST).until(() -> !reader.isAlive());
    }

    @Override
    public void close() {
        http.shutdownNow();
    }
}
