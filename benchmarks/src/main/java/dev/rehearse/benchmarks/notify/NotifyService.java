package dev.rehearse.benchmarks.notify;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** One notify-service in production, as it was built. */
public final class NotifyService implements AutoCloseable {

    /** Those of the container image, with a heap that a small machine has. */
    private static final List<String> FLAGS =
            List.of("-Xmx256m", "-XX:+UseSerialGC", "--enable-native-access=ALL-UNNAMED");

    private static final Duration LONGEST_ANSWER = Duration.ofMinutes(2);

    private final ServiceProcess process;
    private final int port;
    private final String token;
    private final HttpClient http = HttpClient.newHttpClient();

    private NotifyService(ServiceProcess process, String token) {
        this.process = process;
        this.port = process.port();
        this.token = token;
    }

    /**
     * Starts it and waits until it is ready.
     *
     * @param home where the sources and what was built of them are
     * @param folder for what it says
     * @param settings by the names of the environment, besides those that it can't do without
     */
    public static NotifyService start(Path home, Path folder, NotifyDatabase database, Map<String, String> settings)
            throws IOException, InterruptedException {
        Map<String, String> environment = new HashMap<>(database.settings("notify-service"));
        environment.put("REHEARSE_PUBLIC_URL", "https://mail.example");
        environment.put("REHEARSE_TOKEN_KEY", Base64.getEncoder().encodeToString(new byte[32]));
        environment.put("REHEARSE_SMTP_HOST", "127.0.0.1");
        environment.putAll(settings);
        ServiceProcess process =
                ServiceProcess.start(new ServiceProcess.Program(home, "notify-service", FLAGS), folder, environment);
        return new NotifyService(process, database.operator());
    }

    /** Launches a campaign; returns what notify-service answered. */
    public String launch(String body) throws IOException, InterruptedException {
        HttpResponse<String> answer = send(request(port, "/notify/api/launches")
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", "benchmark")
                .POST(BodyPublishers.ofString(body))
                .build());
        if (answer.statusCode() != 202) {
            throw new Refused("notify-service did not launch: " + answer.statusCode() + " " + answer.body());
        }
        return answer.body();
    }

    /** Signs an address up, without a token; returns the HTTP status. */
    public int signUp(String email, String scope) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(address(port, "/notify/api/subscriptions"))
                        .timeout(LONGEST_ANSWER)
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString("{\"email\": \"%s\", \"scope\": \"%s\"}".formatted(email, scope)))
                        .build())
                .statusCode();
    }

    public String get(String path) throws IOException, InterruptedException {
        return send(request(port, path).build()).body();
    }

    private static URI address(int port, String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }

    private HttpRequest.Builder request(int port, String path) {
        return HttpRequest.newBuilder(address(port, path))
                .timeout(LONGEST_ANSWER)
                .header("Authorization", "Bearer " + token);
    }

    private HttpResponse<String> send(HttpRequest request) throws IOException, InterruptedException {
        return http.send(request, BodyHandlers.ofString());
    }

    /** The claims that found mails so far. */
    public Claims claims() throws IOException, InterruptedException {
        String metrics = send(request(port + 1, "/q/metrics").build()).body();
        return new Claims(
                metric(metrics, "rehearse_mail_claims_seconds_count"),
                metric(metrics, "rehearse_mail_claims_seconds_sum"));
    }

    private static double metric(String metrics, String name) {
        return metrics.lines()
                .filter(line -> line.startsWith(name))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .findFirst()
                .orElseThrow(() -> new Refused("notify-service has no metric " + name));
    }

    /** Number of claims and their total duration. */
    public record Claims(double number, double seconds) {

        /** Average duration of the claims since the other snapshot, in ms; NaN without claims. */
        public double millisSince(Claims before) {
            return 1000 * (seconds - before.seconds) / (number - before.number);
        }
    }

    /** Resident memory of the process, in MB. */
    public long memory() throws IOException {
        return process.memory();
    }

    /** The CPU time that its process has taken. */
    public Duration cpu() {
        return process.cpu();
    }

    @Override
    public void close() {
        process.close();
        http.close();
    }
}
