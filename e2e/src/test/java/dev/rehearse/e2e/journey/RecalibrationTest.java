package dev.rehearse.e2e.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.rehearse.e2e.fuzz.CanaryContent;
import dev.rehearse.e2e.stack.Api;
import dev.rehearse.e2e.stack.Candidates;
import dev.rehearse.e2e.stack.Command;
import dev.rehearse.e2e.stack.Launcher;
import dev.rehearse.e2e.stack.LauncherStack;
import dev.rehearse.e2e.stack.ServiceProcess;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.Predicate;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From the answers of candidates to the item parameters by which later ones are interviewed, over both services. */
@DisplayNameGeneration(ReplaceUnderscores.class)
@Tag("slow")
class RecalibrationTest {

    private static final String INTERVIEWS = "interview/api/interviews";
    private static final int CANDIDATES = 60;
    private static final int ITEMS = 12;
    private static final double DISCRIMINATION = 1.5;

    private final SplittableRandom random = new SplittableRandom(8);

    @TempDir
    Path folder;

    @Test
    void what_candidates_answered_is_the_model_of_interviews_that_start_later() throws Exception {
        var launcher = Launcher.withOwnContent(ServiceProcess.HOME, folder);
        CanaryContent.write(launcher.content());
        try (var stack = LauncherStack.start(launcher, folder, Candidates.WITHOUT_LIMIT)) {
            var api = Api.of(stack);
            api.postAs(stack.token("operator"), "interview/api/practice-tests/canaries/launch");
            for (int candidate = 0; candidate < CANDIDATES; candidate++) {
                double ability = random.nextGaussian();
                take(api, start(api), question -> isKnown(question, ability));
            }
            double judged = take(api, start(api), _ -> true);
            var before = start(api);
            var tag = entityTag(api, stack.token("service"));

            var shown = recalibrate(launcher, stack);
            assertThat(shown).contains("Nothing was stored.", "(judged)", "canaries/output-");
            assertThat(stored(api, stack)).isEmpty();
            var stored = recalibrate(launcher, stack, "--store");

            assertThat(stored).contains("Stored. Interviews that start from now on use these parameters.");
            assertThat(Files.readString(folder.resolve("files/responses.csv"))).startsWith("person,item,score");
            var items = stored(api, stack);
            assertThat(items)
                    .hasSizeGreaterThan(ITEMS / 2)
                    .allMatch(item -> item.get("responses").asInt() >= 10);
            assertThat(meanDifficulty(items, number -> number >= ITEMS / 2))
                    .isGreaterThan(meanDifficulty(items, number -> number < ITEMS / 2));
            assertThat(entityTag(api, stack.token("service"))).isNotEqualTo(tag);
            assertThat(take(api, before, _ -> true)).isEqualTo(judged);
            // A pool that was checked a moment ago is not checked again at once.
            await().atMost(Duration.ofMinutes(1))
                    .until(() -> take(api, start(api), _ -> true), ability -> ability != judged);
        }
    }

    private static String start(Api api) {
        var answer = api.post(INTERVIEWS, Map.of("practiceTest", "canaries", "kinds", List.of("output")));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return INTERVIEWS + "/" + Api.json(answer).get("id").asText();
    }

    /** Takes the interview to its end, and returns the ability in its report. */
    private static double take(Api api, String interview, Predicate<JsonNode> isKnown) {
        var view = api.get(interview);
        while (view.hasNonNull("question")) {
            var question = view.get("question");
            var id = question.get("id").asText();
            var answer = api.post(
                    interview + "/answers",
                    Map.of(
                            "position",
                            question.get("position").asInt(),
                            "question",
                            id,
                            "answer",
                            isKnown.test(question) ? List.of("canary-key-" + id) : List.of()));
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
            view = Api.json(answer);
        }
        return api.get(interview + "/report").get("ability").get("ability").asDouble();
    }

    /** Whether a candidate of this ability knows the answer, by the two-parameter model. */
    private boolean isKnown(JsonNode question, double ability) {
        var prompt = question.get("prompt").get("markdown").asText();
        double difficulty = difficulty(Integer.parseInt(prompt.replaceFirst("(?s)^\\D*(\\d+).*$", "$1")));
        return random.nextDouble() < 1 / (1 + Math.exp(-DISCRIMINATION * (ability - difficulty)));
    }

    /** From -1.5 to 1.5, whatever the author says. */
    private static double difficulty(int number) {
        return 3.0 * number / (ITEMS - 1) - 1.5;
    }

    private String recalibrate(Launcher launcher, LauncherStack stack, String... more) throws Exception {
        var program = new ArrayList<>(launcher.commands());
        program.addAll(List.of(
                "recalibrate",
                "canaries",
                "--fewest",
                "10",
                "--url",
                stack.url().toString()));
        program.addAll(List.of("--data", launcher.data().toString()));
        program.addAll(List.of("--out", folder.resolve("files").toString()));
        return Command.of(folder, program).run(more);
    }

    private static List<JsonNode> stored(Api api, LauncherStack stack) throws IOException, InterruptedException {
        var all = api.getAs(stack.token("author"), "api/author/parameters?topic=canaries");
        return StreamSupport.stream(all.get("items").spliterator(), false).toList();
    }

    private static double meanDifficulty(List<JsonNode> items, Predicate<Integer> number) {
        return items.stream()
                .filter(item ->
                        number.test(Integer.valueOf(item.get("slug").asText().replace("output-", ""))))
                .mapToDouble(item -> item.get("parameters").get("difficulty").asDouble())
                .average()
                .orElseThrow();
    }

    private static String entityTag(Api api, String token) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(api.url().resolve("api/item-pool?topic=canaries"))
                .header("Authorization", "Bearer " + token)
                .build();
        var response = api.http().send(request, BodyHandlers.ofString());
        assertThat(response.statusCode()).isEqualTo(200);
        return response.headers().firstValue("ETag").orElseThrow();
    }
}
