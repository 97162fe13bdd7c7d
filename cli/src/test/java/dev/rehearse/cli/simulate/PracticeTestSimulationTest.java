package dev.rehearse.cli.simulate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.rehearse.adaptive.item.Item;
import dev.rehearse.adaptive.item.ItemResponseModel;
import dev.rehearse.adaptive.item.UncertainModel;
import dev.rehearse.cli.Script;
import dev.rehearse.content.model.Kind;
import dev.rehearse.content.model.Question;
import dev.rehearse.content.model.Quota;
import dev.rehearse.content.model.TopicWeight;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Practice tests of the content folder, as simulated examinees take them. */
@Tag("thorough")
@DisplayNameGeneration(ReplaceUnderscores.class)
class PracticeTestSimulationTest {

    @ParameterizedTest
    @ValueSource(strings = {"mfi", "random"})
    void every_test_keeps_to_quotas_families_and_enemies(String selection) {
        SimulatedSittings taken = SimulatedSittings.with("--practice-test=asyncio", "--selection=" + selection);

        assertThat(taken.results()).hasSize(SimulatedSittings.EXAMINEES).allSatisfy(result -> {
            List<Question> asked = taken.questions(result);
            assertThat(asked).hasSizeBetween(6, 15);
            assertQuotas(taken.shipped(), asked);
            assertThat(asked.stream().map(one -> one.profile().family()).filter(family -> family != null))
                    .doesNotHaveDuplicates();
            var ids = asked.stream().map(Question::id).collect(Collectors.toSet());
            assertThat(asked).allMatch(one -> Collections.disjoint(ids, enemies(one)));
            for (int i = 1; i < asked.size(); i++) {
                assertThat(asked.get(i - 1).kind() == Kind.OPEN && asked.get(i).kind() == Kind.OPEN)
                        .isFalse();
            }
        });
    }

    @Test
    void each_topic_of_a_test_over_several_has_its_share() {
        SimulatedSittings taken = SimulatedSittings.with("--practice-test=python-backend");

        var topics = taken.shipped().test().topics();
        double all = topics.stream().mapToDouble(TopicWeight::weight).sum();
        assertThat(taken.results()).allSatisfy(result -> {
            List<Question> asked = taken.questions(result);
            for (TopicWeight topic : topics) {
                double share = topic.weight() / all * asked.size();
                assertThat((double) asked.stream()
                                .filter(one -> one.topic().equals(topic.topic()))
                                .count())
                        .as(topic.topic())
                        .isBetween(share - 2, share + 2);
            }
        });
    }

    @Test
    void authors_misjudge_difficulties_by_as_much_as_is_said() {
        ShippedPracticeTest shipped =
                SimulatedSittings.with("--practice-test=asyncio").shipped();
        Question output = shipped.questions().stream()
                .filter(question -> question.kind() == Kind.OUTPUT)
                .findFirst()
                .orElseThrow();

        var exact = shipped.truth(0).item(output.id().toString()).model();
        var misjudged =
                (UncertainModel) shipped.truth(0.8).item(output.id().toString()).model();

        assertThat(misjudged.model()).isEqualTo(exact);
        assertThat(misjudged.covariance()[1][1]).isCloseTo(0.64, within(1e-9));
    }

    @Test
    void a_test_takes_its_authors_word_as_uncertain_unless_told_otherwise() {
        var uncertain = SimulatedSittings.with("--practice-test=asyncio");
        var certain = SimulatedSittings.with("--practice-test=asyncio", "--parameters=certain");

        assertThat(models(uncertain)).hasOnlyElementsOfType(UncertainModel.class);
        assertThat(models(certain)).doesNotHaveAnyElementsOfTypes(UncertainModel.class);
        assertThat(meanLength(uncertain)).isGreaterThan(meanLength(certain));
    }

    /** Equal ones share one, whose tables take a while. */
    @Test
    void questions_of_equal_kind_and_difficulty_share_a_model() {
        var models = models(SimulatedSittings.with("--practice-test=python-backend"));
        var distinct = Collections.newSetFromMap(new IdentityHashMap<>());
        distinct.addAll(models);

        assertThat(distinct).hasSizeLessThan(50).hasSameSizeAs(Set.copyOf(models));
    }

    @Test
    void the_report_has_coverage_length_and_level_errors(@TempDir Path out) {
        StringWriter printed = new StringWriter();

        int code = run(
                printed,
                "--practice-test=asyncio",
                SimulatedSittings.CONTENT,
                "--examinees=60",
                "--against=selection=random,length=27",
                "--out=" + out);

        assertThat(code).as(printed.toString()).isZero();
        assertThat(printed.toString())
                .contains("questions, asked as in interviews; until 15 questions or a standard error of 0.5")
                .contains("questions, drawn at random; until 27 questions or a standard error of 0.5")
                .contains("coverage", "length", "\nA\ntrue level", "\nB\ntrue level", "not there yet", "senior")
                .contains("Authors misjudge difficulties by N(0, 0.5) and log discriminations by N(0, 0.3).")
                .doesNotContain("NaN");
        assertThat(out.resolve("report.html")).exists();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--practice-test none | --practice-test is \"none\", which must be one of asyncio,",
                "--practice-test asyncio --items a.csv | --practice-test and --items are both given;",
                "--practice-test asyncio --exposure none | --practice-test and --exposure are both given;",
                "--practice-test asyncio --truth a.csv | --truth and --practice-test are both given;",
                "--practice-test asyncio --misjudged -1 | --misjudged is \"-1\", which must be a number from 0 to 5.",
                "--practice-test asyncio --against practice-test=data-model | --against has another practice test;",
                "--misjudged 1 | --misjudged is of --practice-test;"
            })
    void an_invalid_option_is_named(String options, String sentence) {
        var words = new ArrayList<>(Arrays.asList(options.split(" ", -1)));
        words.add(SimulatedSittings.CONTENT);
        StringWriter printed = new StringWriter();

        assertThat(run(printed, words.toArray(String[]::new))).isEqualTo(2);

        assertThat(printed.toString()).startsWith(sentence).hasLineCount(1);
    }

    private static List<ItemResponseModel> models(SimulatedSittings taken) {
        return taken.items().stream().map(Item::model).toList();
    }

    private static double meanLength(SimulatedSittings taken) {
        return taken.results().stream()
                .mapToInt(result -> result.responses().size())
                .average()
                .orElseThrow();
    }

    private static void assertQuotas(ShippedPracticeTest shipped, List<Question> asked) {
        for (Quota quota : shipped.test().quotas()) {
            assertThat(asked.stream().filter(question -> isOf(quota, question)).count())
                    .as(quota.toString())
                    .isLessThanOrEqualTo(quota.maximum());
        }
    }

    private static boolean isOf(Quota quota, Question question) {
        return switch (quota) {
            case Quota.OfCompetency(var competency, int _, int _) ->
                competency.equals(question.profile().competency());
            case Quota.OfKind(var kind, int _, int _) -> kind == question.kind();
        };
    }

    private static Set<UUID> enemies(Question question) {
        var enemies = new HashSet<>(question.profile().enemies());
        enemies.remove(question.id());
        return enemies;
    }

    private static int run(StringWriter printed, String... options) {
        var words = new ArrayList<>(List.of("simulate"));
        words.addAll(Arrays.asList(options));
        var writer = new PrintWriter(printed, true);
        return Script.with(new SimulateCommand()).setOut(writer).setErr(writer).execute(words.toArray(String[]::new));
    }
}
