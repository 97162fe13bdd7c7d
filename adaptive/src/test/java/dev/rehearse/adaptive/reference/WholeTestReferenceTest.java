package dev.rehearse.adaptive.reference;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import dev.rehearse.adaptive.Examinee;
import dev.rehearse.adaptive.Examinee.Sitting;
import dev.rehearse.adaptive.TestProcedure;
import dev.rehearse.adaptive.ability.AbilityEstimate;
import dev.rehearse.adaptive.ability.AbilityEstimator;
import dev.rehearse.adaptive.ability.AbilityGrid;
import dev.rehearse.adaptive.ability.AbilityRange;
import dev.rehearse.adaptive.ability.ExpectedAPosteriori;
import dev.rehearse.adaptive.ability.MaximumAPosteriori;
import dev.rehearse.adaptive.ability.MaximumLikelihood;
import dev.rehearse.adaptive.ability.NormalPrior;
import dev.rehearse.adaptive.ability.WeightedLikelihood;
import dev.rehearse.adaptive.item.ItemPool;
import dev.rehearse.adaptive.item.Response;
import dev.rehearse.adaptive.item.ScoredItem;
import dev.rehearse.adaptive.level.CutScores;
import dev.rehearse.adaptive.selection.AbilityWeighting.ByLikelihood;
import dev.rehearse.adaptive.selection.AbilityWeighting.ByPosterior;
import dev.rehearse.adaptive.selection.ClosestDifficulty;
import dev.rehearse.adaptive.selection.ClosestOptimum;
import dev.rehearse.adaptive.selection.DiscriminationIndex;
import dev.rehearse.adaptive.selection.ExpectedInformation;
import dev.rehearse.adaptive.selection.ExpectedInformation.Kind;
import dev.rehearse.adaptive.selection.ExpectedPosteriorVariance;
import dev.rehearse.adaptive.selection.FirstItems;
import dev.rehearse.adaptive.selection.ItemSelection;
import dev.rehearse.adaptive.selection.KullbackLeiblerInformation;
import dev.rehearse.adaptive.selection.MaximumInformation;
import dev.rehearse.adaptive.selection.WeightedInformation;
import dev.rehearse.adaptive.stopping.DecidedLevel;
import dev.rehearse.adaptive.stopping.LeastInformation;
import dev.rehearse.adaptive.stopping.MaximumLength;
import dev.rehearse.adaptive.stopping.StopReason;
import dev.rehearse.adaptive.stopping.StoppingRule;
import dev.rehearse.adaptive.stopping.TargetStandardError;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class WholeTestReferenceTest {

    private static final AbilityGrid GRID = new AbilityGrid(-4, 4, 33);
    private static final ByLikelihood LIKELIHOOD = new ByLikelihood(GRID);
    private static final ByPosterior POSTERIOR = new ByPosterior(NormalPrior.STANDARD, GRID);
    private static final AbilityEstimator EAP = new ExpectedAPosteriori(NormalPrior.STANDARD, GRID);

    private static final AbilityRange RANGE = new AbilityRange(-4, 4);
    private static final AbilityEstimator BM = new MaximumAPosteriori(NormalPrior.STANDARD, RANGE);
    private static final AbilityEstimator ML = new MaximumLikelihood(RANGE);

    private static final Map<String, AbilityEstimator> ESTIMATORS = Map.of(
            "EAP",
            EAP,
            "BM",
            BM,
            "WL",
            new WeightedLikelihood(RANGE),
            "ML and BM",
            responses -> (constant(responses) ? BM : ML).estimate(responses),
            "ML and fixed4",
            responses -> constant(responses) ? steps(responses) : ML.estimate(responses));

    private static final Map<String, ItemSelection> RULES = Map.ofEntries(
            entry("MFI", new MaximumInformation()),
            entry("bOpt", new ClosestDifficulty()),
            entry("thOpt", new ClosestOptimum()),
            entry("MLWI", new WeightedInformation(LIKELIHOOD)),
            entry("MPWI", new WeightedInformation(POSTERIOR)),
            entry("KL", new KullbackLeiblerInformation(LIKELIHOOD)),
            entry("KLP", new KullbackLeiblerInformation(POSTERIOR)),
            entry("GDI", new DiscriminationIndex(LIKELIHOOD)),
            entry("GDIP", new DiscriminationIndex(POSTERIOR)),
            entry("MEPV", new ExpectedPosteriorVariance(POSTERIOR)),
            entry("MEI Fisher", new ExpectedInformation(Kind.FISHER, EAP)),
            entry("MEI observed", new ExpectedInformation(Kind.OBSERVED, BM)));

    private static final Map<String, StopReason> REASONS = Map.of(
            "length", StopReason.MAXIMUM_LENGTH,
            "precision", StopReason.TARGET_STANDARD_ERROR,
            "classification", StopReason.LEVEL_DECIDED,
            "minInfo", StopReason.LEAST_INFORMATION);

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("traces")
    void a_whole_test_takes_the_steps_of_the_reference(String bank, String name, JsonNode trace) {
        ItemPool pool = ReferenceBanks.pool(bank);
        TestProcedure test = TestProcedure.over(pool)
                .estimator(Objects.requireNonNull(ESTIMATORS.get(method(trace))))
                .selection(selection(trace))
                .stopWhen(rules(trace.get("stop")))
                .build();
        Examinee examinee = (item, position) -> trace.get("responsesOfWholeBank")
                .get(Integer.parseInt(item.id()) - 1)
                .asInt();

        Sitting sitting = examinee.sit(test);

        assertThat(sitting.responses().stream().map(Response::itemId)).containsExactlyElementsOf(items(trace));
        assertThat(sitting.stop().reason())
                .isEqualTo(REASONS.get(trace.get("stopReason").get(0).asText()));
        sameEstimates(test.trajectory(sitting.responses()), trace);
        sameFinalEstimate(pool.scored(sitting.responses()), trace);
    }

    /** By the final method of the reference, which need not be that of the steps before. */
    private static void sameFinalEstimate(List<ScoredItem> responses, JsonNode trace) {
        String method = trace.get("final").get("method").asText();
        AbilityEstimate last =
                (method.equals("ML") ? ML : Objects.requireNonNull(ESTIMATORS.get(method))).estimate(responses);
        assertThat(last.ability()).isCloseTo(trace.get("thetaFinal").asDouble(), within(1e-6));
        assertThat(last.standardError()).isCloseTo(trace.get("seFinal").asDouble(), within(1e-6));
    }

    private static ItemSelection selection(JsonNode trace) {
        String name = trace.get("test").get("itemSelect").asText();
        ItemSelection rule = Objects.requireNonNull(RULES.get(
                name.equals("MEI") ? "MEI " + trace.get("test").get("infoType").asText() : name));
        List<Double> abilities = new ArrayList<>();
        JsonNode start = trace.get("start").get("theta");
        if (start.isArray()) {
            start.forEach(theta -> abilities.add(theta.asDouble()));
        } else {
            abilities.add(start.asDouble());
        }
        return new FirstItems(abilities, new MaximumInformation(), rule);
    }

    private static StoppingRule[] rules(JsonNode stop) {
        if (!stop.get("rule").isArray()) {
            return new StoppingRule[] {
                rule(stop.get("rule").asText(), stop.get("thr").asDouble())
            };
        }
        List<StoppingRule> rules = new ArrayList<>();
        for (int i = 0; i < stop.get("rule").size(); i++) {
            rules.add(rule(
                    stop.get("rule").get(i).asText(), stop.get("thr").get(i).asDouble()));
        }
        return rules.toArray(StoppingRule[]::new);
    }

    private static StoppingRule rule(String name, double threshold) {
        return switch (name) {
            case "length" -> new MaximumLength((int) threshold);
            case "precision" -> new TargetStandardError(threshold);
            case "classification" -> new DecidedLevel(CutScores.from("below").at(threshold, "above"), 0.95);
            default -> new LeastInformation(threshold);
        };
    }

    private static void sameEstimates(List<AbilityEstimate> trajectory, JsonNode trace) {
        for (int i = 0; i < trajectory.size(); i++) {
            assertThat(trajectory.get(i).ability())
                    .isCloseTo(trace.get("theta").get(i).asDouble(), within(1e-6));
            if (!trace.get("se").get(i).isNull()) {
                assertThat(trajectory.get(i).standardError())
                        .isCloseTo(trace.get("se").get(i).asDouble(), within(1e-6));
            }
        }
    }

    private static List<String> items(JsonNode trace) {
        return StreamSupport.stream(trace.get("items").spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }

    private static String method(JsonNode trace) {
        String method = trace.get("test").get("method").asText();
        return method.equals("ML")
                ? "ML and " + trace.get("test").get("constantPatt").asText()
                : method;
    }

    /** All right, all wrong, or none: maximum likelihood lies at the end of the range. */
    private static boolean constant(List<ScoredItem> responses) {
        return responses.stream().map(ScoredItem::score).distinct().count() < 2;
    }

    /** Ability moves by 0.4 with each answer; its error is not defined. */
    private static AbilityEstimate steps(List<ScoredItem> responses) {
        double sum = responses.stream()
                .mapToDouble(response -> response.score() == 1 ? 0.4 : -0.4)
                .sum();
        return new AbilityEstimate(sum, Double.POSITIVE_INFINITY);
    }

    static Stream<Arguments> traces() {
        return StreamSupport.stream(
                        ReferenceData.file("whole_tests.json").get("traces").spliterator(), false)
                .map(trace -> Arguments.of(
                        trace.get("bank").asText(), trace.get("name").asText(), trace));
    }
}
