package dev.rehearse.adaptive.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import dev.rehearse.adaptive.Examinee;
import dev.rehearse.adaptive.Examinee.Sitting;
import dev.rehearse.adaptive.TestProcedure;
import dev.rehearse.adaptive.ability.AbilityGrid;
import dev.rehearse.adaptive.ability.ExpectedAPosteriori;
import dev.rehearse.adaptive.ability.NormalPrior;
import dev.rehearse.adaptive.item.Response;
import dev.rehearse.adaptive.stopping.MaximumLength;
import dev.rehearse.adaptive.stopping.StopReason;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TraceReferenceTest {

    @ParameterizedTest
    @MethodSource("traces")
    void a_whole_test_takes_the_items_and_estimates_of_the_reference(JsonNode trace) {
        TestProcedure test = TestProcedure.over(
                        ReferenceData.pool(trace.get("bank").asText()))
                .estimator(new ExpectedAPosteriori(NormalPrior.STANDARD, new AbilityGrid(-4, 4, 33)))
                .stopWhen(new MaximumLength(20))
                .build();
        Examinee examinee = (item, position) -> trace.get("responsesOfWholeBank")
                .get(Integer.parseInt(item.id()) - 1)
                .asInt();

        Sitting sitting = examinee.sit(test);

        assertThat(sitting.responses().stream().map(Response::itemId))
                .containsExactlyElementsOf(
                        StreamSupport.stream(trace.get("items").spliterator(), false)
                                .map(JsonNode::asText)
                                .toList());
        assertThat(sitting.stop().reason()).isEqualTo(StopReason.MAXIMUM_LENGTH);
        sameEstimates(test, sitting, trace);
    }

    private static void sameEstimates(TestProcedure test, Sitting sitting, JsonNode trace) {
        var trajectory = test.trajectory(sitting.responses());
        for (int i = 0; i < trajectory.size(); i++) {
            assertThat(trajectory.get(i).ability())
                    .isCloseTo(trace.get("theta").get(i).asDouble(), within(1e-6));
            assertThat(trajectory.get(i).standardError())
                    .isCloseTo(trace.get("se").get(i).asDouble(), within(1e-6));
        }
        assertThat(sitting.stop().estimate()).isEqualTo(trajectory.getLast());
    }

    static Stream<JsonNode> traces() {
        return StreamSupport.stream(
                ReferenceData.file("traces.json").get("traces").spliterator(), false);
    }
}
