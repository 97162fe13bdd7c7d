package dev.rehearse.adaptive.reference;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.rehearse.adaptive.ability.AbilityGrid;
import dev.rehearse.adaptive.ability.ExpectedAPosteriori;
import dev.rehearse.adaptive.ability.NormalPrior;
import dev.rehearse.adaptive.item.Item;
import dev.rehearse.adaptive.item.ItemPool;
import dev.rehearse.adaptive.item.Logistic;
import dev.rehearse.adaptive.simulation.Examinees;
import dev.rehearse.adaptive.stopping.MaximumLength;
import dev.rehearse.adaptive.stopping.StoppingRule;
import dev.rehearse.adaptive.stopping.TargetStandardError;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;

/** A bank, a rule to stop by, and what a thousand recorded examinees come to: one line of the reference. */
record Workload(JsonNode expected) {

    static final ExpectedAPosteriori ESTIMATOR =
            new ExpectedAPosteriori(NormalPrior.STANDARD, new AbilityGrid(-4, 4, 33));

    static List<Workload> all() {
        return StreamSupport.stream(json("expected.json").get("workloads").spliterator(), false)
                .map(Workload::new)
                .toList();
    }

    ItemPool pool() {
        return ItemPool.of(text(expected.get("bank").asText())
                .lines()
                .skip(1)
                .map(Workload::item)
                .toList());
    }

    StoppingRule[] stoppingRules() {
        MaximumLength length = new MaximumLength(expected.get("maxItems").asInt());
        return expected.get("stopSE").isNull()
                ? new StoppingRule[] {length}
                : new StoppingRule[] {
                    new TargetStandardError(expected.get("stopSE").asDouble()), length
                };
    }

    double expected(String name) {
        return expected.get(name).asDouble();
    }

    /** The item ids of one of the first examinees, no more than twenty. */
    List<String> items(int examinee) {
        return StreamSupport.stream(expected.get("items").get(examinee).spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }

    int examineesWithItems() {
        return expected.get("items").size();
    }

    double finalAbility(int examinee) {
        return expected.get("estimates").get(examinee).get(0).asDouble();
    }

    double finalStandardError(int examinee) {
        return expected.get("estimates").get(examinee).get(1).asDouble();
    }

    @Override
    public String toString() {
        return expected.get("bank").asText() + ", at most " + expected.get("maxItems") + " items, standard error "
                + expected.get("stopSE");
    }

    private static Item item(String line) {
        String[] fields = line.split(",", -1);
        double a = Double.parseDouble(fields[1]);
        double b = Double.parseDouble(fields[2]);
        return fields.length == 3
                ? Item.twoParameterLogistic(fields[0], a, b)
                : Item.of(fields[0], () -> Logistic.threeParameter(1, a, b, Double.parseDouble(fields[3])));
    }

    private static JsonNode json(String name) {
        try {
            return new ObjectMapper().readTree(text(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(String name) {
        String path = "/workload/" + name;
        try (InputStream in = Objects.requireNonNull(Workload.class.getResourceAsStream(path), path)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The recorded examinees, the same for all workloads. */
    static final class Recorded implements Examinees {

        private static final int DRAWS = 60;

        private final double[] abilities;
        private final ByteBuffer draws;

        Recorded() {
            JsonNode file = json("examinees.json");
            JsonNode theta = file.get("theta");
            abilities = IntStream.range(0, theta.size())
                    .mapToDouble(p -> theta.get(p).asDouble())
                    .toArray();
            draws = ByteBuffer.wrap(Base64.getDecoder().decode(file.get("draws").asText()));
        }

        int count() {
            return abilities.length;
        }

        @Override
        public double ability(int examinee) {
            return abilities[examinee];
        }

        @Override
        public double luck(int examinee, int position) {
            Objects.checkIndex(position - 1, DRAWS);
            int index = examinee * DRAWS + position - 1;
            return (Short.toUnsignedInt(draws.getShort(2 * index)) + 0.5) / 65536;
        }

        @Override
        public long seed(int examinee) {
            return 0;
        }
    }
}
