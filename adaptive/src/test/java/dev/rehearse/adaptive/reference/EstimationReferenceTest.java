package dev.rehearse.adaptive.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import dev.rehearse.adaptive.ability.AbilityEstimate;
import dev.rehearse.adaptive.ability.AbilityGrid;
import dev.rehearse.adaptive.ability.ExpectedAPosteriori;
import dev.rehearse.adaptive.ability.NormalPrior;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class EstimationReferenceTest {

    private static final JsonNode FILE = ReferenceData.file("eap.json");
    private static final Percentage ONE_MILLIONTH = Percentage.withPercentage(1e-4);

    @ParameterizedTest
    @MethodSource("patterns")
    void standard_normal_prior_on_33_points_agrees_with_the_reference(JsonNode pattern) {
        agree(pattern, "EAP");
    }

    @ParameterizedTest
    @MethodSource("patterns")
    void shifted_wide_prior_on_61_points_agrees_with_the_reference(JsonNode pattern) {
        agree(pattern, "EAPw");
    }

    private static void agree(JsonNode pattern, String method) {
        AbilityEstimate estimate = estimator(method)
                .estimate(ReferenceData.pool(pattern.get("bank").asText())
                        .scored(ReferenceData.responses(pattern.get("items"), pattern.get("x"))));

        assertThat(estimate.ability()).isCloseTo(pattern.get(method).get(0).asDouble(), within(1e-6));
        assertThat(estimate.standardError())
                .isCloseTo(pattern.get(method).get(1).asDouble(), ONE_MILLIONTH);
    }

    private static ExpectedAPosteriori estimator(String method) {
        JsonNode settings = FILE.get("methods").get(method);
        JsonNode grid = settings.get("grid");
        return new ExpectedAPosteriori(
                new NormalPrior(
                        settings.get("mean").asDouble(), settings.get("sd").asDouble()),
                new AbilityGrid(
                        grid.get(0).asDouble(),
                        grid.get(1).asDouble(),
                        grid.get(2).asInt()));
    }

    static Stream<JsonNode> patterns() {
        return StreamSupport.stream(FILE.get("patterns").spliterator(), false);
    }
}
