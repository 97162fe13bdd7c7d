package dev.rehearse.adaptive.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import dev.rehearse.adaptive.AdaptiveTest;
import dev.rehearse.adaptive.AdaptiveTestBuilder;
import dev.rehearse.adaptive.Examinee;
import dev.rehearse.adaptive.Examinee.Sitting;
import dev.rehearse.adaptive.ability.AbilityEstimate;
import dev.rehearse.adaptive.ability.AbilityGrid;
import dev.rehearse.adaptive.ability.ExpectedAPosteriori;
import dev.rehearse.adaptive.ability.NormalPrior;
import dev.rehearse.adaptive.item.Item;
import dev.rehearse.adaptive.item.ItemPool;
import dev.rehearse.adaptive.item.Response;
import dev.rehearse.adaptive.stopping.MaximumLength;
import dev.rehearse.adaptive.stopping.TargetStandardError;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** A thousand simulated examinees on a thousand items: accuracy to all digits of the reference. */
class WorkloadReferenceTest {

    private static final JsonNode FILE = ReferenceData.file("workload_2pl.json");
    private static final ByteBuffer DRAWS =
            ByteBuffer.wrap(Base64.getDecoder().decode(FILE.get("draws").asText()));
    private static final int DRAWS_PER_EXAMINEE = FILE.get("drawsPerExaminee").asInt();

    @Test
    void twenty_items_give_the_accuracy_of_the_reference() {
        JsonNode expected = FILE.get("workloads").get(0);
        List<Sitting> sittings = sittings(settings().stopWhen(new MaximumLength(20)));

        accuracyAgrees(expected, sittings);
        firstSittingsAgree(expected, sittings);
    }

    @Test
    void stopping_at_a_standard_error_of_0_3_gives_the_accuracy_of_the_reference() {
        JsonNode expected = FILE.get("workloads").get(1);
        List<Sitting> sittings = sittings(settings().stopWhen(new TargetStandardError(0.3), new MaximumLength(60)));

        accuracyAgrees(expected, sittings);
        firstSittingsAgree(expected, sittings);
    }

    private static void accuracyAgrees(JsonNode expected, List<Sitting> sittings) {
        double[] errors = IntStream.range(0, sittings.size())
                .mapToDouble(p -> sittings.get(p).stop().estimate().ability() - theta(p))
                .toArray();
        double meanSquare = IntStream.range(0, errors.length)
                .mapToDouble(p -> errors[p] * errors[p])
                .average()
                .orElseThrow();
        agrees(expected, "rmse", Math.sqrt(meanSquare));
        agrees(
                expected,
                "bias",
                IntStream.range(0, errors.length)
                        .mapToDouble(p -> errors[p])
                        .average()
                        .orElseThrow());
        agrees(
                expected,
                "meanSE",
                mean(sittings, sitting -> sitting.stop().estimate().standardError()));
        agrees(
                expected,
                "meanLength",
                mean(sittings, sitting -> sitting.responses().size()));
    }

    private static void firstSittingsAgree(JsonNode expected, List<Sitting> sittings) {
        for (int p = 0; p < expected.get("itemsOfFirst20").size(); p++) {
            assertThat(sittings.get(p).responses().stream().map(Response::itemId))
                    .containsExactlyElementsOf(StreamSupport.stream(
                                    expected.get("itemsOfFirst20").get(p).spliterator(), false)
                            .map(JsonNode::asText)
                            .toList());
            AbilityEstimate estimate = sittings.get(p).stop().estimate();
            JsonNode last = expected.get("finalOfFirst20").get(p);
            assertThat(estimate.ability()).isCloseTo(last.get(0).asDouble(), within(1e-6));
            assertThat(estimate.standardError()).isCloseTo(last.get(1).asDouble(), within(1e-6));
        }
    }

    private static void agrees(JsonNode expected, String name, double actual) {
        assertThat(actual).as(name).isCloseTo(expected.get(name).asDouble(), within(0.500001e-6));
    }

    private static double mean(List<Sitting> sittings, ToDoubleFunction<Sitting> value) {
        return sittings.stream().mapToDouble(value).average().orElseThrow();
    }

    private static List<Sitting> sittings(AdaptiveTestBuilder settings) {
        AdaptiveTest test = settings.build();
        return IntStream.range(0, FILE.get("theta").size())
                .mapToObj(p -> examinee(p).sit(test))
                .toList();
    }

    private static AdaptiveTestBuilder settings() {
        List<Item> items = new ArrayList<>();
        for (int i = 0; i < FILE.get("a").size(); i++) {
            items.add(Item.twoParameterLogistic(
                    String.valueOf(i + 1),
                    FILE.get("a").get(i).asDouble(),
                    FILE.get("b").get(i).asDouble()));
        }
        return AdaptiveTest.over(ItemPool.of(items))
                .estimator(new ExpectedAPosteriori(NormalPrior.STANDARD, new AbilityGrid(-4, 4, 33)));
    }

    private static Examinee examinee(int p) {
        return (item, position) -> draw(p, position) < item.model().probability(1, theta(p)) ? 1 : 0;
    }

    private static double theta(int p) {
        return FILE.get("theta").get(p).asDouble();
    }

    private static double draw(int p, int position) {
        if (position > DRAWS_PER_EXAMINEE) {
            throw new IllegalStateException("No draw " + position + " for examinee " + p);
        }
        int index = p * DRAWS_PER_EXAMINEE + position - 1;
        return (Short.toUnsignedInt(DRAWS.getShort(2 * index)) + 0.5) / 65536;
    }
}
