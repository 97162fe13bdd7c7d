package dev.rehearse.cli.calibrate;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.rehearse.adaptive.item.Item;
import dev.rehearse.adaptive.simulation.DrawnScore;
import dev.rehearse.adaptive.simulation.NormalExaminees;
import dev.rehearse.cli.Script;
import dev.rehearse.cli.operator.Environment;
import dev.rehearse.cli.operator.Screen;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.Reader;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What an operator sees of a calibration, and what the services are sent. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class RecalibrateTest {

    private static final int PERSONS = 300;
    private static final String ANCHORS = "item,model,a,b,c,b1,b2,b3,b4,n\r\n";

    private static final List<Item> ITEMS = IntStream.range(0, 4)
            .mapToObj(i -> Item.twoParameterLogistic(id(i), 1.2, -1 + 0.6 * i))
            .toList();

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    private final Map<String, String> replies = new ConcurrentHashMap<>();
    private final List<String> requests = new CopyOnWriteArrayList<>();
    private final ByteArrayOutputStream written = new ByteArrayOutputStream();
    private final ByteArrayOutputStream remarked = new ByteArrayOutputStream();
    private HttpServer server;

    private static String id(int item) {
        return "0b1f8a52-6d2f-4f0e-9a6b-3f1f6f1f0b0" + item + "/2";
    }

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::reply);
        server.start();
        replies.put("GET /interview/api/practice-tests/all", """
                [{"slug": "typing", "topics": ["typing"]}, {"slug": "asyncio", "topics": ["asyncio", "threads"]}]""");
        replies.put("GET /interview/api/practice-tests/asyncio/responses", responses());
        replies.put("GET /api/author/parameters/anchors?topic=asyncio", ANCHORS);
        replies.put("GET /api/author/parameters/anchors?topic=threads", ANCHORS);
    }

    private void reply(HttpExchange exchange) throws IOException {
        try (exchange) {
            var request = exchange.getRequestMethod() + " " + exchange.getRequestURI();
            requests.add(request);
            var sent = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            var reply = request.startsWith("PUT ") ? stored(sent) : replies.get(request);
            var body = (reply == null ? "" : reply).getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(reply == null ? 404 : 200, body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
        }
    }

    /** As question-service answers: items by the file, those without covariance as anchors. */
    private static String stored(String file) {
        var rows = file.lines().map(line -> line.split(",", -1)).toList();
        var columns = Arrays.asList(rows.getFirst());
        int covariance = columns.indexOf("covariance");
        var items = rows.stream()
                .skip(1)
                .filter(row -> covariance >= 0 && !row[covariance].isEmpty())
                .map(row -> """
                        {"question": "%s", "version": 2, "topic": "asyncio", "slug": "question-%s", "responses": %s,
                         "before": {"source": "prior", "difficulty": 0, "discrimination": 1,
                                    "uncertainty": {"difficulty": 0.5, "logDiscrimination": 0.3}},
                         "parameters": {"source": "calibrated", "difficulty": %s, "discrimination": %s,
                                        "uncertainty": {"difficulty": 0.125, "logDiscrimination": 0.25}}}""".formatted(
                                row[0].replaceFirst("/.*", ""),
                                row[0].charAt(35),
                                row[columns.indexOf("n")],
                                row[columns.indexOf("b")],
                                row[columns.indexOf("a")]))
                .toList();
        return "{\"dryRun\": true, \"anchors\": %d, \"items\": [%s]}"
                .formatted(rows.size() - 1 - items.size(), String.join(",", items));
    }

    /** Persons with abilities of N(0, 1); the scores of the last item are drawn by lot. */
    private static String responses() {
        var examinees = new NormalExaminees(0, 1, 11);
        var lines = IntStream.range(0, PERSONS)
                .boxed()
                .flatMap(person -> IntStream.range(0, ITEMS.size())
                        .mapToObj(i -> (person + 1) + "," + id(i) + "," + score(examinees, person, i)))
                .collect(Collectors.joining("\r\n"));
        return "person,item,score\r\n" + lines + "\r\n";
    }

    private static int score(NormalExaminees examinees, int person, int item) {
        double luck = examinees.luck(person, item + 1);
        return item == ITEMS.size() - 1
                ? (luck < 0.5 ? 1 : 0)
                : DrawnScore.of(ITEMS.get(item).model(), examinees.ability(person), luck);
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void without_store_it_shows_what_would_change_the_worst_fit_first() throws IOException {
        assertThat(run("asyncio")).as(text(remarked)).isZero();

        assertThat(requests)
                .containsExactly(
                        "GET /interview/api/practice-tests/asyncio/responses",
                        "GET /interview/api/practice-tests/all",
                        "GET /api/author/parameters/anchors?topic=asyncio",
                        "GET /api/author/parameters/anchors?topic=threads",
                        "PUT /api/author/parameters?dryRun=true");
        var lines = text(written).lines().toList();
        assertThat(lines).hasSize(7);
        assertThat(lines.getFirst())
                .isEqualTo("asyncio: 1,200 answers of 300 candidates to 4 items, of which 0 are anchors."
                        + " Ability N(0.00, 1.00²).");
        assertThat(lines.get(1))
                .matches("Question +Answers +Infit +Difficulty until now +new +Discrimination until now +new");
        assertThat(lines.subList(2, 6))
                .allMatch(line -> line.matches("asyncio/question-\\d +300 +\\d\\.\\d\\d +0\\.00 ± 0\\.50 \\(judged\\)"
                        + " +-?\\d\\.\\d\\d ± 0\\.\\d\\d +1\\.00 ± 0\\.30 +\\d\\.\\d\\d ± \\d\\.\\d\\d"));
        assertThat(lines.subList(2, 6).stream().map(line -> line.split(" +", -1)[2]))
                .isSortedAccordingTo((one, other) -> other.compareTo(one));
        assertThat(lines.getLast()).isEqualTo("Nothing was stored. --store stores these parameters.");
        assertThat(Files.readString(folder.resolve("responses.csv"))).isEqualTo(responses());
        assertThat(Files.readAllLines(folder.resolve("calibration.csv"))).hasSize(5);
    }

    @Test
    void with_store_it_stores_them_and_says_what_comes_next() {
        assertThat(run("asyncio", "--store")).isZero();

        assertThat(requests.getLast()).isEqualTo("PUT /api/author/parameters?dryRun=false");
        assertThat(text(written)).endsWith("Stored. Interviews that start from now on use these parameters.\n");
        assertThat(text(remarked)).endsWith("Next: ./rehearse rescore asyncio\n");
    }

    @Test
    void stored_items_are_the_anchors_of_the_others() throws IOException {
        replies.put(
                "GET /api/author/parameters/anchors?topic=asyncio", ANCHORS + id(0) + ",3PL,1.2,-0.5,0.0,,,,,200\r\n");
        replies.put(
                "GET /api/author/parameters/anchors?topic=threads", ANCHORS + id(1) + ",3PL,1.2,0.1,0.0,,,,,200\r\n");

        assertThat(run("asyncio")).as(text(remarked)).isZero();

        assertThat(text(written))
                .contains("to 4 items, of which 2 are anchors. Ability N(0.")
                .doesNotContain("question-0", "question-1");
        assertThat(Files.readAllLines(folder.resolve("anchors.csv"))).hasSize(3);
    }

    @Test
    void anew_it_estimates_stored_items_too() {
        assertThat(run("asyncio", "--anew")).isZero();

        assertThat(requests).noneMatch(request -> request.contains("anchors"));
    }

    @Test
    void where_all_are_anchors_it_says_how_they_are_estimated_again() {
        replies.put(
                "GET /api/author/parameters/anchors?topic=asyncio",
                ANCHORS
                        + IntStream.range(0, 3)
                                .mapToObj(i -> id(i) + ",3PL,1.2," + (-1 + 0.6 * i) + ",0.0,,,,,200\r\n")
                                .collect(Collectors.joining())
                        // Half of the candidates know what hardly any should.
                        + id(3) + ",3PL,1.5,3.0,0.0,,,,,200\r\n");

        assertThat(run("asyncio")).as(text(remarked)).isZero();

        assertThat(text(written))
                .contains("All of these items have stored parameters; --anew estimates them again.\n")
                .containsPattern("Anchors that do not fit any more: " + id(3) + " \\(infit \\d+\\.\\d\\d\\)");
    }

    @Test
    void too_few_answers_are_said_so_and_nothing_is_sent() {
        replies.put("GET /interview/api/practice-tests/asyncio/responses?fewest=50", "person,item,score\r\n");

        assertThat(run("asyncio", "--fewest", "50", "--store")).isEqualTo(4);

        assertThat(requests).hasSize(1);
        assertThat(text(remarked))
                .isEqualTo("No item of asyncio has enough answers: at least 50 to its published version, with each"
                        + " possible score among them. --fewest takes fewer answers.\n");
    }

    @Test
    void what_is_no_answer_of_the_service_is_no_calibration() {
        replies.put("GET /interview/api/practice-tests/asyncio/responses", "<html>\n<p>,\n");

        assertThat(run("asyncio")).isEqualTo(1);

        assertThat(text(remarked)).contains("not one of the service's", "Is --url the gateway's?");
        assertThat(text(written)).isEmpty();
    }

    @Test
    void a_practice_test_that_is_not_there_is_refused() {
        assertThat(run("nope")).isEqualTo(4);

        assertThat(text(written)).isEmpty();
    }

    @Test
    void for_scripts_it_prints_the_answer_as_it_is() {
        run("asyncio", "--json");

        assertThat(text(written)).startsWith("{\"dryRun\": true, \"anchors\": 0, \"items\": [{");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "../x", "asyncio typing", "asyncio --keep"})
    void wrong_usage_asks_nothing(String words) {
        assertThat(run(words.isEmpty() ? new String[0] : words.split(" ", -1))).isEqualTo(2);

        assertThat(requests).isEmpty();
        assertThat(text(remarked)).hasLineCount(1).contains("--help shows how.");
    }

    private int run(String... words) {
        var out = new PrintStream(written, true, StandardCharsets.UTF_8);
        var err = new PrintStream(remarked, true, StandardCharsets.UTF_8);
        var screen = new Screen(out, err, new BufferedReader(Reader.nullReader()), false, false);
        var environment =
                new Environment(Path.of("nowhere"), Map.of("REHEARSE_TOKEN", "token"), screen, Clock.systemUTC());
        var all = new ArrayList<>(List.of("recalibrate"));
        all.addAll(Arrays.asList(words));
        all.addAll(List.of("--url", "http://localhost:" + server.getAddress().getPort(), "--out", folder.toString()));
        return Script.with(new RecalibrateCommand(environment))
                .setErr(new PrintWriter(err, true, StandardCharsets.UTF_8))
                .execute(all.toArray(String[]::new));
    }

    private static String text(ByteArrayOutputStream bytes) {
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
