package dev.rehearse.adaptive.reference;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.rehearse.adaptive.ability.AbilityEstimate;
import dev.rehearse.adaptive.level.CutScores;
import dev.rehearse.adaptive.stopping.AnyOf;
import dev.rehearse.adaptive.stopping.DecidedLevel;
import dev.rehearse.adaptive.stopping.MaximumLength;
import dev.rehearse.adaptive.stopping.Progress;
import dev.rehearse.adaptive.stopping.StoppingRule;
import dev.rehearse.adaptive.stopping.TargetStandardError;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class StoppingReferenceTest {

    @ParameterizedTest
    @MethodSource("cases")
    void a_test_stops_for_the_reasons_of_the_reference(JsonNode node) {
        AbilityEstimate estimate =
                new AbilityEstimate(node.get("theta").asDouble(), node.get("se").asDouble());
        Progress progress = new Progress(node.get("n").asInt(), 100, estimate, Duration.ZERO);

        List<StoppingRule> rules = new ArrayList<>();
        List<String> hit = new ArrayList<>();
        for (int i = 0; i < node.get("rule").size(); i++) {
            String name = node.get("rule").get(i).asText();
            StoppingRule rule = rule(
                    name,
                    node.get("thr").get(i).asDouble(),
                    1 - node.get("alpha").asDouble());
            rules.add(rule);
            if (rule.reason(progress).isPresent()) {
                hit.add(name);
            }
        }

        assertThat(hit)
                .containsExactlyElementsOf(StreamSupport.stream(node.get("hit").spliterator(), false)
                        .map(JsonNode::asText)
                        .toList());
        assertThat(new AnyOf(rules).reason(progress).isPresent())
                .isEqualTo(node.get("stop").asBoolean());
    }

    private static StoppingRule rule(String name, double threshold, double confidence) {
        return switch (name) {
            case "length" -> new MaximumLength((int) threshold);
            case "precision" -> new TargetStandardError(threshold);
            default -> new DecidedLevel(CutScores.from("below").at(threshold, "above"), confidence);
        };
    }

    static Stream<JsonNode> cases() {
        return StreamSupport.stream(
                ReferenceData.file("stopping.json").get("cases").spliterator(), false);
    }
}
