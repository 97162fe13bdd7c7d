package dev.rehearse.cli.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import dev.rehearse.cli.operator.Environment;
import dev.rehearse.cli.operator.Exit;
import dev.rehearse.cli.operator.Screen;
import dev.rehearse.terminal.command.Commands;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringReader;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** How a campaign is not cancelled by mistake; the service only notes what it is asked. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class CancelTest {

    private static final String ID = "0b9e0a6e-5b1c-4c2f-9a55-3f1d2c4b5a60";
    private static final String QUESTION = "Cancel \"asyncio\"? It sends nothing more, for good. [y/N] ";

    private final List<String> asked = Collections.synchronizedList(new ArrayList<>());
    private final ByteArrayOutputStream written = new ByteArrayOutputStream();
    private HttpServer server;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            try (exchange) {
                asked.add(exchange.getRequestMethod());
                var body = """
                        {"id": "%s", "title": "asyncio", "state": "cancelled", "counts": {"candidates": 0}}""".formatted(ID).getBytes(StandardCharsets.UTF_8);
                exchange.sendResponseHeaders(200, body.length);
                exchange.getResponseBody().write(body);
            }
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void at_a_terminal_it_takes_a_yes() throws Exception {
        assertThat(cancel("y\n", true)).isEqualTo(Exit.DONE.code);

        assertThat(asked).containsExactly("GET", "POST");
        assertThat(text()).startsWith(QUESTION).contains("is cancelled");
    }

    @Test
    void without_a_yes_nothing_is_changed() throws Exception {
        assertThat(cancel("\n", true)).isEqualTo(Exit.DONE.code);

        assertThat(asked).containsExactly("GET");
        assertThat(text()).isEqualTo(QUESTION + "Nothing was changed." + System.lineSeparator());
    }

    @Test
    void without_a_terminal_it_takes_the_option() throws Exception {
        assertThat(cancel("y\n", false)).isEqualTo(Exit.WRONG_USAGE.code);
        assertThat(asked).doesNotContain("POST");
        assertThat(text()).contains("--yes");

        assertThat(cancel("", false, "--yes")).isEqualTo(Exit.DONE.code);
        assertThat(asked).endsWith("POST");
    }

    @Test
    void at_a_terminal_the_option_saves_the_question() throws Exception {
        assertThat(cancel("", true, "--yes")).isEqualTo(Exit.DONE.code);

        assertThat(asked).endsWith("POST");
        assertThat(text()).doesNotContain("[y/N]");
    }

    private int cancel(String typed, boolean isTerminal, String... options) {
        var words = new ArrayList<>(List.of(
                "cancel", ID, "--url", "http://localhost:" + server.getAddress().getPort()));
        words.addAll(List.of(options));
        var out = new PrintStream(written, true, StandardCharsets.UTF_8);
        var screen = new Screen(out, out, new BufferedReader(new StringReader(typed)), isTerminal, false);
        var environment =
                new Environment(Path.of("nowhere"), Map.of("REHEARSE_TOKEN", "token"), screen, Clock.systemUTC());
        return Commands.of(new CampaignCommand(environment))
                .setErr(new PrintWriter(out, true, StandardCharsets.UTF_8))
                .execute(words.toArray(String[]::new));
    }

    private String text() {
        return written.toString(StandardCharsets.UTF_8);
    }
}
