package dev.rehearse.adaptive.reference;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.rehearse.adaptive.ability.AbilityEstimate;
import dev.rehearse.adaptive.item.Item;
import dev.rehearse.adaptive.selection.Choice;
import dev.rehearse.adaptive.selection.MaximumInformation;
import dev.rehearse.adaptive.selection.SelectionReason;
import dev.rehearse.adaptive.selection.SelectionState;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SelectionReferenceTest {

    private static final Percentage RELATIVE_1E_8 = Percentage.withPercentage(1e-6);

    @ParameterizedTest
    @MethodSource("states")
    void maximum_information_chooses_the_item_of_the_reference(JsonNode state) {
        List<Item> candidates = candidates(state);
        AbilityEstimate estimate = new AbilityEstimate(state.get("theta").asDouble(), 0.5);

        Choice choice = new MaximumInformation()
                .choose(new SelectionState(candidates, state.get("items").size() + 1, estimate, 1));

        double information = choice.reason().information();
        assertThat(choice.item().id()).isEqualTo(state.get("item").asText());
        assertThat(information).isCloseTo(state.get("top").get(0).get(1).asDouble(), RELATIVE_1E_8);
        assertThat(choice.reason()).isEqualTo(new SelectionReason(information, 1, 1, candidates.size()));
    }

    private static List<Item> candidates(JsonNode state) {
        List<String> administered = StreamSupport.stream(state.get("items").spliterator(), false)
                .map(JsonNode::asText)
                .toList();
        return ReferenceData.pool(state.get("bank").asText()).items().stream()
                .filter(item -> !administered.contains(item.id()))
                .toList();
    }

    static Stream<JsonNode> states() {
        return StreamSupport.stream(ReferenceData.file("mfi.json").get("states").spliterator(), false);
    }
}
