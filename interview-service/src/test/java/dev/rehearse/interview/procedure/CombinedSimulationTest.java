package dev.rehearse.interview.procedure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rehearse.adaptive.simulation.DrawnParameters;
import dev.rehearse.adaptive.simulation.ExamineeResult;
import dev.rehearse.adaptive.simulation.NormalExaminees;
import dev.rehearse.adaptive.simulation.Simulation;
import dev.rehearse.adaptive.step.PreparedProcedure;
import dev.rehearse.content.folder.Content;
import dev.rehearse.content.folder.ContentFolder;
import dev.rehearse.content.folder.Reading;
import dev.rehearse.content.model.Difficulty;
import dev.rehearse.content.model.Question;
import dev.rehearse.interview.pool.Kind;
import dev.rehearse.interview.pool.Parameters;
import dev.rehearse.interview.pool.PooledItems;
import dev.rehearse.interview.pool.ShippedItems;
import dev.rehearse.interview.pool.Uncertainty;
import dev.rehearse.interview.practicetest.Settings;
import dev.rehearse.interview.practicetest.ShippedSettings;
import dev.rehearse.interview.practicetest.TopicShare;
import dev.rehearse.testing.ApiDocument;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The project's practice tests over several topics, taken by simulated examinees; the true item parameters differ from
 * the authors' judgement. Writes its measurements to target/simulation; -Drehearse.examinees=5000 for more than a test
 * needs.
 */
@DisplayNameGeneration(ReplaceUnderscores.class)
class CombinedSimulationTest {

    private static final int EXAMINEES = Integer.getInteger("rehearse.examinees", 100);
    private static final long SEED = 1;

    /** By how many logits authors misjudge difficulties. */
    private static final double MISJUDGED = 0.5;

    private static final double NORMAL_95 = 1.96;

    @ParameterizedTest
    @ValueSource(strings = {"python-backend", "sql-databases", "java-backend"})
    void each_topic_has_its_share_of_every_test(String slug) throws IOException {
        var content = content();
        var test = content.practiceTests().stream()
                .filter(one -> one.slug().equals(slug))
                .findFirst()
                .orElseThrow();
        var settings = ShippedSettings.of(test);
        var believed = ShippedItems.of(
                test,
                content.questions(),
                question ->
                        new Parameters(1, judged(question), new Uncertainty(0.3, MISJUDGED, 0), null, List.of(), null));
        var random = new Random(SEED);
        var errors = new HashMap<UUID, Double>();
        content.questions().forEach(question -> errors.put(question.id(), MISJUDGED * random.nextGaussian()));
        var truth = ShippedItems.of(
                test,
                content.questions(),
                question -> new Parameters(
                        1, judged(question) + errors.getOrDefault(question.id(), 0.0), null, null, List.of(), null));

        var results = simulated(settings, believed, truth);

        write(slug, settings, believed, results);
        assertThat(results).allSatisfy(result -> assertShares(settings.rules().topics(), believed, result));
    }

    private static List<ExamineeResult> simulated(Settings settings, PooledItems believed, PooledItems truth) {
        var plan = new TestPlan(believed, settings, Kind.ALL);
        var examinees = new DrawnParameters(
                new NormalExaminees(0, 1, SEED), new TestPlan(truth, settings, Kind.ALL).pool(), SEED);
        return new Simulation(examinees, EXAMINEES, 2).examinees(PreparedProcedure.of(plan.shared()));
    }

    private static Content content() {
        return switch (ContentFolder.read(ApiDocument.home().resolve("content"))) {
            case Reading.Good(var content) -> content;
            case Reading.Refused refused -> throw new AssertionError(refused.findings());
        };
    }

    private static double judged(Question question) {
        Difficulty difficulty = question.profile().difficulty();
        return switch (difficulty) {
            case EASY -> -1;
            case MEDIUM -> 0;
            case HARD -> 1;
        };
    }

    /** Quotas that bind near the end may cost a topic a question. */
    private static void assertShares(List<TopicShare> topics, PooledItems items, ExamineeResult result) {
        double all = topics.stream().mapToDouble(TopicShare::weight).sum();
        for (TopicShare topic : topics) {
            long asked = result.responses().stream()
                    .filter(response -> topic.topic()
                            .equals(items.item(UUID.fromString(response.itemId()))
                                    .topic()))
                    .count();
            double share = topic.weight() / all * result.responses().size();
            assertThat((double) asked).as(topic.topic()).isBetween(share - 2, share + 2);
        }
    }

    private static void write(String slug, Settings settings, PooledItems items, List<ExamineeResult> results)
            throws IOException {
        var used = new HashMap<String, Integer>();
        results.forEach(
                result -> result.responses().forEach(response -> used.merge(response.itemId(), 1, Integer::sum)));
        int most = used.values().stream().mapToInt(Integer::intValue).max().orElse(0);
        var line =
                "%s: %d examinees, seed %d, %d items; mean length %.2f; RMSE %.3f; mean SE %.3f; coverage %.1f %%; level errors %.1f %%; most used item %.0f %%; never used %d%n"
                        .formatted(
                                slug,
                                results.size(),
                                SEED,
                                items.size(),
                                mean(results, result -> result.responses().size()),
                                Math.sqrt(mean(results, result -> result.error() * result.error())),
                                mean(results, result -> result.estimate().standardError()),
                                100 * mean(results, CombinedSimulationTest::covered),
                                100 * mean(results, result -> isOtherLevel(settings, result)),
                                100.0 * most / results.size(),
                                items.size() - used.size());
        Files.writeString(Files.createDirectories(Path.of("target/simulation")).resolve(slug + ".txt"), line);
    }

    private static double mean(List<ExamineeResult> results, ToDoubleFunction<ExamineeResult> measure) {
        return results.stream().mapToDouble(measure).average().orElse(0);
    }

    private static double covered(ExamineeResult result) {
        return Math.abs(result.error()) <= NORMAL_95 * result.estimate().standardError() ? 1 : 0;
    }

    private static double isOtherLevel(Settings settings, ExamineeResult result) {
        return level(settings, result.ability())
                        == level(settings, result.estimate().ability())
                ? 0
                : 1;
    }

    private static long level(Settings settings, double ability) {
        return settings.levels().stream()
                .filter(level -> level.from() != null && ability >= level.from())
                .count();
    }
}
