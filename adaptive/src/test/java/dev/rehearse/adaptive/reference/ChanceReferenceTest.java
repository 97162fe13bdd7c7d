package dev.rehearse.adaptive.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import dev.rehearse.adaptive.ability.AbilityEstimate;
import dev.rehearse.adaptive.item.Item;
import dev.rehearse.adaptive.item.ItemPool;
import dev.rehearse.adaptive.item.Response;
import dev.rehearse.adaptive.item.ScoredItem;
import dev.rehearse.adaptive.selection.Progressive;
import dev.rehearse.adaptive.selection.Proportional;
import dev.rehearse.adaptive.selection.SelectionState;
import dev.rehearse.adaptive.selection.TestProgress;
import dev.rehearse.adaptive.selection.TestProgress.ByLength;
import dev.rehearse.adaptive.selection.TestProgress.ByPrecision;
import dev.rehearse.adaptive.selection.UniformDraws;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ChanceReferenceTest {

    @ParameterizedTest
    @MethodSource("cases")
    void the_progressive_rule_by_length_mixes_chance_as_the_reference(JsonNode node) {
        JsonNode expected = node.get("byLength");

        mixes(node, expected, new ByLength(expected.get("thr").asInt(), acceleration(node)), 1);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void the_progressive_rule_by_precision_mixes_chance_as_the_reference(JsonNode node) {
        JsonNode expected = node.get("byPrecision");
        TestProgress progress = new ByPrecision(
                expected.get("seThr").asDouble(), expected.get("maxItems").asInt(), acceleration(node));

        mixes(node, expected, progress, expected.get("se").asDouble());
    }

    @ParameterizedTest
    @MethodSource("cases")
    void the_proportional_rule_gives_the_probabilities_of_the_reference(JsonNode node) {
        JsonNode expected = node.get("proportionalByLength");
        int length = expected.get("thr").asInt();
        SelectionState state = state(node, 1);

        double[] values = new Proportional(length, new ByLength(length, acceleration(node))).values(state);

        for (int i = 0; i < values.length; i++) {
            int item = Integer.parseInt(state.candidates().get(i).id());
            assertThat(values[i])
                    .isCloseTo(expected.get("probability").get(item - 1).asDouble(), within(1e-9));
        }
    }

    private static void mixes(JsonNode node, JsonNode expected, TestProgress progress, double standardError) {
        SelectionState state = state(node, standardError);
        UniformDraws draws = (same, purpose) -> node.get("uniformDraws")
                .get(Integer.parseInt(purpose.substring("progressive ".length())) - 1)
                .asDouble();

        String chosen = new Progressive(progress, draws).choose(state).item().id();

        assertThat(progress.weight(state)).isCloseTo(expected.get("weight").asDouble(), within(1e-9));
        assertThat(chosen).isEqualTo(expected.get("item").asText());
    }

    private static SelectionState state(JsonNode node, double standardError) {
        ItemPool pool = ReferenceBanks.pool(node.get("bank").asText());
        List<ScoredItem> answered =
                pool.scored(StreamSupport.stream(node.get("items").spliterator(), false)
                        .map(item -> new Response(item.asText(), 0))
                        .toList());
        List<Item> candidates = pool.without(answered);
        AbilityEstimate estimate = new AbilityEstimate(node.get("theta").asDouble(), standardError);
        return new SelectionState(candidates, answered.size() + 1, estimate, 1, answered);
    }

    private static double acceleration(JsonNode node) {
        return node.get("AP").asDouble();
    }

    static Stream<JsonNode> cases() {
        return StreamSupport.stream(
                ReferenceData.file("progressive.json").get("cases").spliterator(), false);
    }
}
