package dev.rehearse.adaptive.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import dev.rehearse.adaptive.ability.AbilityGrid;
import dev.rehearse.adaptive.ability.ExpectedAPosteriori;
import dev.rehearse.adaptive.ability.NormalPrior;
import dev.rehearse.adaptive.item.Item;
import dev.rehearse.adaptive.item.ItemPool;
import dev.rehearse.adaptive.simulation.Accuracy;
import dev.rehearse.adaptive.simulation.Examinees;
import dev.rehearse.adaptive.simulation.Simulation;
import dev.rehearse.adaptive.step.PreparedTest;
import dev.rehearse.adaptive.stopping.MaximumLength;
import dev.rehearse.adaptive.stopping.StoppingRule;
import dev.rehearse.adaptive.stopping.TargetStandardError;
import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The reference's thousand examinees through the simulation and the prepared test: accuracy to all printed digits. */
class SimulationReferenceTest {

    private static final JsonNode FILE = ReferenceData.file("workload_2pl.json");

    @Test
    void twenty_items_give_the_accuracy_of_the_reference() {
        agrees(FILE.get("workloads").get(0), new MaximumLength(20));
    }

    @Test
    void stopping_at_a_standard_error_of_0_3_gives_the_accuracy_of_the_reference() {
        agrees(FILE.get("workloads").get(1), new TargetStandardError(0.3), new MaximumLength(60));
    }

    private static void agrees(JsonNode expected, StoppingRule... rules) {
        PreparedTest test = PreparedTest.of(
                pool(), new ExpectedAPosteriori(NormalPrior.STANDARD, new AbilityGrid(-4, 4, 33)), rules);

        Accuracy accuracy = new Simulation(new Recorded(), FILE.get("theta").size(), 2)
                .run(test)
                .overall();

        agrees(expected, "rmse", accuracy.rmse());
        agrees(expected, "bias", accuracy.bias());
        agrees(expected, "meanSE", accuracy.meanStandardError());
        agrees(expected, "meanLength", accuracy.meanLength());
    }

    private static void agrees(JsonNode expected, String name, double actual) {
        assertThat(actual).as(name).isCloseTo(expected.get(name).asDouble(), within(0.500001e-6));
    }

    private static ItemPool pool() {
        return ItemPool.of(IntStream.range(0, FILE.get("a").size())
                .mapToObj(i -> Item.twoParameterLogistic(
                        String.valueOf(i + 1),
                        FILE.get("a").get(i).asDouble(),
                        FILE.get("b").get(i).asDouble()))
                .toList());
    }

    /** The abilities and draws of the file. */
    private record Recorded() implements Examinees {

        private static final ByteBuffer DRAWS =
                ByteBuffer.wrap(Base64.getDecoder().decode(FILE.get("draws").asText()));
        private static final int DRAWS_PER_EXAMINEE =
                FILE.get("drawsPerExaminee").asInt();

        @Override
        public double ability(int examinee) {
            return FILE.get("theta").get(examinee).asDouble();
        }

        @Override
        public double luck(int examinee, int position) {
            if (position > DRAWS_PER_EXAMINEE) {
                throw new IllegalStateException("No draw " + position + " for examinee " + examinee);
            }
            int index = examinee * DRAWS_PER_EXAMINEE + position - 1;
            return (Short.toUnsignedInt(DRAWS.getShort(2 * index)) + 0.5) / 65536;
        }

        @Override
        public long seed(int examinee) {
            return 0;
        }
    }
}
