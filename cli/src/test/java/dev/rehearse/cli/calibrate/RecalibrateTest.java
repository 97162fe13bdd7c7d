package dev.rehearse.cli.calibrate;

import static dev.rehearse.cli.calibrate.CalibrationServices.ANCHORS;
import static dev.rehearse.cli.calibrate.CalibrationServices.id;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rehearse.cli.Script;
import dev.rehearse.cli.operator.Environment;
import dev.rehearse.cli.operator.Screen;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What an operator sees of a calibration, and what the services are sent. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class RecalibrateTest {

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    private final CalibrationServices services = new CalibrationServices();
    private final ByteArrayOutputStream written = new ByteArrayOutputStream();
    private final ByteArrayOutputStream remarked = new ByteArrayOutputStream();

    @AfterEach
    void stop() {
        services.close();
    }

    @Test
    void without_store_it_shows_what_would_change_the_worst_fit_first() throws IOException {
        assertThat(run("asyncio")).as(text(remarked)).isZero();

        assertThat(services.requests())
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
        assertThat(Files.readString(folder.resolve("responses.csv"))).isEqualTo(CalibrationServices.responses());
        assertThat(Files.readAllLines(folder.resolve("calibration.csv"))).hasSize(5);
    }

    @Test
    void with_store_it_stores_them_and_says_what_comes_next() {
        assertThat(run("asyncio", "--store")).isZero();

        assertThat(services.requests().getLast()).isEqualTo("PUT /api/author/parameters?dryRun=false");
        assertThat(text(written)).endsWith("Stored. Interviews that start from now on use these parameters.\n");
        assertThat(text(remarked)).endsWith("Next: ./rehearse rescore asyncio\n");
    }

    @Test
    void stored_items_are_the_anchors_of_the_others() throws IOException {
        services.reply(
                "GET /api/author/parameters/anchors?topic=asyncio", ANCHORS + id(0) + ",3PL,1.2,-0.5,0.0,,,,,200\r\n");
        services.reply(
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

        assertThat(services.requests()).noneMatch(request -> request.contains("anchors"));
    }

    @Test
    void where_all_are_anchors_it_says_how_they_are_estimated_again() {
        services.reply(
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
        services.reply("GET /interview/api/practice-tests/asyncio/responses?fewest=50", "person,item,score\r\n");

        assertThat(run("asyncio", "--fewest", "50", "--store")).isEqualTo(4);

        assertThat(services.requests()).hasSize(1);
        assertThat(text(remarked))
                .isEqualTo("No item of asyncio has enough answers: at least 50 to its published version, with each"
                        + " possible score among them. --fewest takes fewer answers.\n");
    }

    @Test
    void what_is_no_answer_of_the_service_is_no_calibration() {
        services.reply("GET /interview/api/practice-tests/asyncio/responses", "<html>\n<p>,\n");

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

        assertThat(services.requests()).isEmpty();
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
        all.addAll(List.of("--url", services.url(), "--out", folder.toString()));
        return Script.with(new RecalibrateCommand(environment))
                .setErr(new PrintWriter(err, true, StandardCharsets.UTF_8))
                .execute(all.toArray(String[]::new));
    }

    private static String text(ByteArrayOutputStream bytes) {
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
