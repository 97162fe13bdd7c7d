package dev.rehearse.adaptive.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import dev.rehearse.adaptive.Pools;
import dev.rehearse.adaptive.ability.MaximumAPosteriori;
import dev.rehearse.adaptive.ability.SamplingDistribution;
import dev.rehearse.adaptive.ability.ScoreDistribution;
import dev.rehearse.adaptive.input.InvalidSetting;
import dev.rehearse.adaptive.item.Item;
import dev.rehearse.adaptive.item.ItemPool;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DistributionReferenceTest {

    @ParameterizedTest
    @MethodSource("cases")
    void the_distribution_of_the_total_score_agrees_with_the_reference(JsonNode reference) {
        ScoreDistribution distribution =
                ScoreDistribution.of(items(reference), reference.get("theta").asDouble());

        JsonNode probabilities = reference.get("scoreDistribution");
        assertThat(distribution.maximumScore()).isEqualTo(probabilities.size() - 1);
        for (int score = 0; score < probabilities.size(); score++) {
            assertThat(distribution.probability(score))
                    .isCloseTo(probabilities.get(score).asDouble(), within(1e-9));
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void mean_and_exact_error_of_map_agree_with_the_reference(JsonNode reference) {
        SamplingDistribution distribution = SamplingDistribution.of(
                MaximumAPosteriori.STANDARD,
                items(reference),
                reference.get("theta").asDouble());

        assertThat(distribution.mean()).isCloseTo(reference.get("bmMean").asDouble(), within(1e-9));
        assertThat(distribution.standardError())
                .isCloseTo(reference.get("bmExactSE").asDouble(), within(1e-9));
    }

    @Test
    void a_test_with_too_many_patterns_is_refused() {
        List<Item> items = Pools.even(21).items();

        assertThatThrownBy(() -> SamplingDistribution.of(MaximumAPosteriori.STANDARD, items, 0))
                .isInstanceOf(InvalidSetting.class)
                .hasMessage("The number of items is 21, which must be such that there are 2^20 patterns at most");
    }

    private static List<Item> items(JsonNode reference) {
        ItemPool pool = ReferenceBanks.pool(reference.get("bank").asText());
        return StreamSupport.stream(reference.get("items").spliterator(), false)
                .map(number -> pool.item(number.asText()))
                .toList();
    }

    static Stream<JsonNode> cases() {
        return StreamSupport.stream(ReferenceData.file("misc.json").get("exact").spliterator(), false);
    }
}
