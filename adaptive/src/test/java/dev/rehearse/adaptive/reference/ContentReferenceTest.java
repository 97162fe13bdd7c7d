package dev.rehearse.adaptive.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import dev.rehearse.adaptive.ability.AbilityEstimate;
import dev.rehearse.adaptive.content.Blueprint;
import dev.rehearse.adaptive.item.Item;
import dev.rehearse.adaptive.item.ItemPool;
import dev.rehearse.adaptive.item.Response;
import dev.rehearse.adaptive.item.ScoredItem;
import dev.rehearse.adaptive.selection.ClosestDifficulty;
import dev.rehearse.adaptive.selection.ClosestOptimum;
import dev.rehearse.adaptive.selection.FirstItems;
import dev.rehearse.adaptive.selection.ItemSelection;
import dev.rehearse.adaptive.selection.MaximumInformation;
import dev.rehearse.adaptive.selection.SelectionState;
import dev.rehearse.adaptive.selection.Strata;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ContentReferenceTest {

    private static final AbilityEstimate AVERAGE = new AbilityEstimate(0, 1);

    @ParameterizedTest
    @MethodSource("firstItems")
    void the_first_items_are_those_of_the_reference(JsonNode node) {
        ItemPool pool = ReferenceBanks.pool(node.get("bank").asText());
        ItemSelection rule = switch (node.get("rule").asText()) {
            case "bOpt" -> new ClosestDifficulty();
            case "thOpt" -> new ClosestOptimum();
            default -> new MaximumInformation();
        };
        List<Double> abilities = new ArrayList<>();
        node.get("theta").forEach(theta -> abilities.add(theta.asDouble()));
        FirstItems first = new FirstItems(abilities, rule, rule);

        List<ScoredItem> answered = new ArrayList<>();
        for (JsonNode item : node.get("items")) {
            SelectionState state =
                    new SelectionState(pool.without(answered), answered.size() + 1, AVERAGE, 1, answered);
            assertThat(first.choose(state).item().id()).isEqualTo(item.asText());
            answered.add(new ScoredItem(pool.item(item.asText()), 0));
        }
    }

    @ParameterizedTest
    @MethodSource("banks")
    void items_tell_most_where_the_reference_says(JsonNode node) {
        List<Item> items = ReferenceBanks.pool(node.get("bank").asText()).items();

        for (int i = 0; i < items.size(); i++) {
            assertThat(ClosestOptimum.optimum(items.get(i).model()))
                    .isCloseTo(node.get("thetaMaxInfo").get(i).asDouble(), within(1e-9));
        }
    }

    @ParameterizedTest
    @MethodSource("strata")
    void strata_are_those_of_the_reference(JsonNode node) {
        String bank = node.get("bank").asText();
        List<Item> items = ReferenceBanks.pool(bank).items();
        Map<String, Double> discriminations = new HashMap<>();
        JsonNode parameters =
                ReferenceData.file("all_banks.json").get("banks").get(bank).get("items");
        for (int i = 0; i < items.size(); i++) {
            discriminations.put(items.get(i).id(), parameters.get(i).get(0).asDouble());
        }

        Strata strata =
                Strata.byDiscrimination(discriminations, node.get("strata").asInt());

        for (int i = 0; i < items.size(); i++) {
            assertThat(strata.of(items.get(i)))
                    .isEqualTo(node.get("stratumOfItem").get(i).asInt());
        }
    }

    @ParameterizedTest
    @MethodSource("contents")
    void the_blueprint_opens_the_area_of_the_reference(JsonNode node) {
        ItemPool pool = ReferenceBanks.pool(node.get("bank").asText());
        Map<String, String> areas = new HashMap<>();
        pool.items()
                .forEach(item ->
                        areas.put(item.id(), List.of("A", "B", "C").get((Integer.parseInt(item.id()) - 1) % 3)));
        Blueprint blueprint = new Blueprint(areas, Map.of("A", 0.5, "B", 0.3, "C", 0.2));
        List<ScoredItem> answered =
                pool.scored(StreamSupport.stream(node.get("items").spliterator(), false)
                        .map(item -> new Response(item.asText(), 0))
                        .toList());

        List<Item> allowed = blueprint.allowed(pool.without(answered), answered).items();
        AbilityEstimate estimate = new AbilityEstimate(node.get("theta").asDouble(), 1);
        Item chosen = new MaximumInformation()
                .choose(new SelectionState(allowed, answered.size() + 1, estimate, 1))
                .item();

        assertThat(blueprint.due(answered)).containsExactly(node.get("group").asText());
        assertThat(chosen.id()).isEqualTo(node.get("item").asText());
    }

    static Stream<JsonNode> firstItems() {
        return nodes("first_items.json", "cases");
    }

    static Stream<JsonNode> banks() {
        return nodes("theta_of_maximum_information.json", "banks");
    }

    static Stream<JsonNode> strata() {
        return nodes("strata.json", "cases");
    }

    static Stream<JsonNode> contents() {
        return nodes("content.json", "cases");
    }

    private static Stream<JsonNode> nodes(String file, String key) {
        return StreamSupport.stream(ReferenceData.file(file).get(key).spliterator(), false);
    }
}
