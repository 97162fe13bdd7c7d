package dev.rehearse.cli.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import dev.rehearse.cli.Script;
import dev.rehearse.cli.operator.Environment;
import dev.rehearse.cli.operator.Exit;
import dev.rehearse.cli.operator.Screen;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.Reader;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How words and options are read; the service notes the requests and takes them all. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class CampaignUsageTest {

    private static final String ID = "0b9e0a6e-5b1c-4c2f-9a55-3f1d2c4b5a60";

    private final List<String> requests = Collections.synchronizedList(new ArrayList<>());
    private final ByteArrayOutputStream written = new ByteArrayOutputStream();
    private final StringWriter err = new StringWriter();
    private HttpServer server;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            try (exchange) {
                var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
                requests.add((exchange.getRequestMethod() + " " + exchange.getRequestURI() + " " + body).strip());
                var answer = """
                        {"id": "%s", "title": "t", "state": "sent", "counts": {"candidates": 0}}""".formatted(ID).getBytes(StandardCharsets.UTF_8);
                exchange.sendResponseHeaders(200, answer.length);
                exchange.getResponseBody().write(answer);
            }
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void words_and_options_may_be_mixed_and_values_joined_to_their_options() {
        var url = "--url=http://localhost:" + server.getAddress().getPort();

        assertThat(run("resend", "--failed", ID.toUpperCase(Locale.ROOT), url, ID, "--data", "-", "--yes"))
                .as(err.toString())
                .isZero();
        assertThat(requests)
                .containsExactly(
                        "GET /notify/api/campaigns/" + ID,
                        "POST /notify/api/campaigns/%s/deliveries/%s/resend?state=failed".formatted(ID, ID));
    }

    @Test
    void an_option_is_asked_for_as_it_is_given_and_no_value_leaves_its_place() {
        runHere("list", "--json", "--limit", "1&x=y z");
        runHere("list", "--json");

        assertThat(requests)
                .containsExactly("GET /notify/api/campaigns?limit=1%26x%3Dy+z", "GET /notify/api/campaigns");
    }

    @Test
    void a_launch_is_made_of_its_options_whatever_they_look_like() {
        runHere(
                "launch",
                "--practice-test",
                "list",
                "--title",
                "@async \"io\" -h ${user.home} %s",
                "--topic",
                "a/b/c",
                "--page=/p=q",
                "--again",
                "--key",
                "k");

        assertThat(err.toString()).isEmpty();
        assertThat(requests)
                .containsExactly(
                        "POST /notify/api/launches {\"practiceTest\":\"list\","
                                + "\"title\":\"@async \\\"io\\\" -h ${user.home} %s\",\"topic\":\"a/b/c\",\"page\":\"/p=q\",\"again\":true}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "fly | There is no command \"campaign fly\"; there are audience, cancel, draft,",
                "show | It is \"campaign show ID\", with other words behind it than these.",
                "show a b | It is \"campaign show ID\", with other words behind it than these.",
                "resend | It is \"campaign resend ID DELIVERY...\", with other words behind it than these.",
                "show --limit 2 | campaign show has no option \"--limit\".",
                "list -x | campaign list has no option \"-x\".",
                "list --limit | --limit needs a value.",
                "list --limit 1 --limit=1 | --limit is given twice.",
                "list --json=no | --json takes no value.",
                "show ../x | \"../x\" is no id of a campaign",
                "resend 0b9e0a6e-5b1c-4c2f-9a55-3f1d2c4b5a60 7 | \"7\" is no id of a delivery",
                "list --tokn=s3cret | campaign list has no option \"--tokn\".",
                "list --tokn s3cret | campaign list has no option \"--tokn\".",
                "launch --title t | --practice-test is missing; or --file names a JSON file.",
            })
    void what_is_wrong_is_named_without_a_secret(String words, String sentence) {
        assertThat(run(words.split(" ", -1))).isEqualTo(Exit.WRONG_USAGE.code);

        assertThat(err.toString().replaceFirst("(?s)Key: .*?\n", ""))
                .startsWith(sentence)
                .contains(" --help shows how.")
                .doesNotContain("s3cret")
                .hasLineCount(1);
        assertThat(requests).isEmpty();
    }

    @Test
    void a_service_that_is_down_is_named() {
        // A port that no program listens on.
        var down = "http://127.0.0.1:1";

        assertThat(run("list", "--url", down)).isEqualTo(Exit.FAILED.code);

        assertThat(written.size()).isZero();
        assertThat(err.toString())
                .isEqualTo("Nothing can be reached at " + down + "/. Does it run? --url names another address.\n");
    }

    @Test
    void without_a_command_it_names_those_there_are() {
        assertThat(run()).isEqualTo(Exit.WRONG_USAGE.code);
        assertThat(err.toString()).startsWith("campaign needs a command; there are audience, cancel, draft,");
    }

    @ParameterizedTest
    @ValueSource(strings = {"list", "draft", "resend", "watch"})
    void the_help_of_a_command_has_its_options_and_those_of_all(String command) {
        assertThat(run(command, "--help")).isZero();

        assertThat(written.toString(StandardCharsets.UTF_8))
                .startsWith("Usage: ./rehearse campaign " + command)
                .contains("--url", "--plain-http", "--token", "--data", "--json", "--help");
    }

    private void runHere(String... words) {
        var all = new ArrayList<>(Arrays.asList(words));
        all.addAll(List.of("--url", "http://localhost:" + server.getAddress().getPort()));
        run(all.toArray(String[]::new));
    }

    private int run(String... words) {
        var out = new PrintStream(written, true, StandardCharsets.UTF_8);
        var screen = new Screen(out, out, new BufferedReader(Reader.nullReader()), false, false);
        var environment =
                new Environment(Path.of("nowhere"), Map.of("REHEARSE_TOKEN", "token"), screen, Clock.systemUTC());
        var command = new ArrayList<>(List.of("campaign"));
        command.addAll(List.of(words));
        return Script.with(new CampaignCommand(environment))
                .setOut(new PrintWriter(out, true, StandardCharsets.UTF_8))
                .setErr(new PrintWriter(err, true))
                .execute(command.toArray(String[]::new));
    }
}
