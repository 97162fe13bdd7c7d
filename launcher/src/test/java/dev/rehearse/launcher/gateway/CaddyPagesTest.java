package dev.rehearse.launcher.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.rehearse.launcher.layout.FreePorts;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the gateway of the containers, Caddy, says by itself; no service is there. */
@DisplayNameGeneration(ReplaceUnderscores.class)
@EnabledIfSystemProperty(named = "rehearse.caddy", matches = ".+", disabledReason = "no Caddy")
class CaddyPagesTest {

    private final HttpClient client = HttpClient.newHttpClient();
    private final int port = FreePorts.next().gateway();

    @TempDir
    private Path folder;

    private Process caddy;

    @BeforeEach
    void start() throws IOException {
        var settings = Files.readString(Path.of(System.getProperty("rehearse.home", ".."), "deploy/caddy/Caddyfile"))
                .replaceAll("[a-z]+-service:8080", "127.0.0.1:1")
                .replace("lb_try_duration 2s", "lb_try_duration 0s")
                .replace(":2020", "127.0.0.1:" + (port + 1));
        var file = Files.writeString(folder.resolve("Caddyfile"), settings);
        var builder = new ProcessBuilder(
                        System.getProperty("rehearse.caddy"),
                        "run",
                        "--config",
                        file.toString(),
                        "--adapter",
                        "caddyfile")
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("caddy.txt").toFile());
        builder.environment().put("REHEARSE_SITE", "http://127.0.0.1:" + port);
        builder.environment().put("XDG_DATA_HOME", folder.toString());
        builder.environment().put("XDG_CONFIG_HOME", folder.toString());
        caddy = builder.start();
        await().atMost(Duration.ofSeconds(60)).ignoreExceptions().until(() -> {
            try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
                return socket.isConnected();
            }
        });
    }

    @AfterEach
    void stop() throws InterruptedException {
        client.close();
        caddy.destroy();
        caddy.waitFor();
    }

    private HttpResponse<String> get(String path, String accepted, String language) throws Exception {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .header("Accept", accepted)
                .header("Accept-Language", language)
                .build();
        return client.send(request, BodyHandlers.ofString());
    }

    @ParameterizedTest
    @CsvSource({
        "/q/health,  de-AT, 404, de, Nicht gefunden",
        "/q/health,  fr,    404, en, Not found",
        "/interview, de,    503, de, Nicht erreichbar",
        "/,          en-GB, 503, en, Service unavailable"
    })
    void a_browser_gets_a_page_in_its_language(String path, String asked, int status, String language, String title)
            throws Exception {
        var answer = get(path, "text/html,application/xhtml+xml,*/*;q=0.8", asked);

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).contains("text/html; charset=utf-8");
        assertThat(answer.body())
                .contains("<html lang=\"" + language + "\">", "<title>" + title + " · Rehearse</title>");
    }

    @Test
    void a_program_gets_a_problem() throws Exception {
        var answer = get("/notify/api/campaigns", "application/json", "de");

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(answer.body()).contains("\"title\":\"Service unavailable\"");
    }

    @Test
    void headers_that_are_too_long_are_refused_in_a_sentence() throws Exception {
        var answer = get("/" + "a".repeat(40_000), "text/html", "de");

        assertThat(answer.statusCode()).isEqualTo(431);
        assertThat(answer.body()).isEqualTo("431 Request Header Fields Too Large");
    }
}
