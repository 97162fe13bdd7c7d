package dev.rehearse.adaptive;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.rehearse.adaptive.content.Blueprint;
import dev.rehearse.adaptive.content.Enemies;
import dev.rehearse.adaptive.content.ItemFamily;
import dev.rehearse.adaptive.content.PilotItems;
import dev.rehearse.adaptive.exposure.SympsonHetter;
import dev.rehearse.adaptive.item.GradedResponse;
import dev.rehearse.adaptive.item.Item;
import dev.rehearse.adaptive.item.ItemPool;
import dev.rehearse.adaptive.item.ParameterSpread;
import dev.rehearse.adaptive.item.TwoParameterLogistic;
import dev.rehearse.adaptive.item.UncertainModel;
import dev.rehearse.adaptive.level.CutScores;
import dev.rehearse.adaptive.selection.Progressive;
import dev.rehearse.adaptive.selection.TestProgress.ByLength;
import dev.rehearse.adaptive.stopping.DecidedLevel;
import dev.rehearse.adaptive.stopping.MaximumLength;
import dev.rehearse.adaptive.stopping.TimeLimit;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TestSettingsTest {

    private static final ItemPool POOL = ItemPool.of(List.of(
            Item.twoParameterLogistic("x", 1.2, -0.6),
            new Item("y", new GradedResponse(1, 0.9, -1, 0.5)),
            new Item("z", UncertainModel.of(new TwoParameterLogistic(1, 0), new ParameterSpread(0.2, 0.5, 0))),
            Item.twoParameterLogistic("pilot", 1, 0)));

    private static AdaptiveTest test(double exposure) {
        return AdaptiveTest.over(POOL)
                .seed(7)
                .selection(new SympsonHetter(Map.of("x", exposure), new Progressive(new ByLength(2, 1))))
                .stopWhen(
                        new MaximumLength(2),
                        new TimeLimit(Duration.ofMinutes(5)),
                        new DecidedLevel(CutScores.from("junior").at(0.5, "senior"), 0.9))
                .constrain(new Enemies(Set.of("y", "x")), new ItemFamily("all", Set.of("z"), 1))
                .blueprint(new Blueprint(Map.of("x", "A", "y", "A", "z", "B"), Map.of("A", 0.5, "B", 0.5)))
                .pilotItems(new PilotItems(Set.of("pilot"), 1, 1, 2))
                .build();
    }

    private static JsonNode json(AdaptiveTest test) throws Exception {
        return new ObjectMapper()
                .readTree(new ObjectMapper().writeValueAsString(test.settings().asData()));
    }

    @Test
    void settings_are_plain_data_that_a_JSON_library_writes() throws Exception {
        JsonNode data = json(test(0.4));

        assertThat(data.at("/seed").asLong()).isEqualTo(7);
        assertThat(data.at("/pool/items/0/model/discrimination").asDouble()).isEqualTo(1.2);
        assertThat(data.at("/pool/items/1/model").toString())
                .isEqualTo(
                        "{\"discrimination\":0.9,\"scaling\":1.0,\"thresholds\":[-1.0,0.5],\"type\":\"GradedResponse\"}");
        assertThat(data.at("/pool/items/2/model/covariance/1/1").asDouble()).isCloseTo(0.25, within());
        assertThat(data.at("/estimator/prior/type").asText()).isEqualTo("NormalPrior");
        assertThat(data.at("/selection/parameters/x").asDouble()).isEqualTo(0.4);
        assertThat(data.at("/selection/rule/draws").asText()).isEqualTo("seeded");
        assertThat(data.at("/stoppingRules/1/limit").asText()).isEqualTo("PT5M");
        assertThat(data.at("/stoppingRules/2/levels/levels/0/lower").asText()).isEqualTo("-Infinity");
        assertThat(data.at("/constraints/0/itemIds").toString()).isEqualTo("[\"x\",\"y\"]");
        assertThat(data.at("/blueprint/proportions/B").asDouble()).isEqualTo(0.5);
        assertThat(data.at("/pilots/lastPosition").asInt()).isEqualTo(2);
    }

    @Test
    void the_data_tell_different_settings_apart_and_equal_ones_not() {
        assertThat(test(0.4).settings().asData()).isEqualTo(test(0.4).settings().asData());
        assertThat(test(0.4).settings().asData())
                .isNotEqualTo(test(0.5).settings().asData());
    }

    private static org.assertj.core.data.Offset<Double> within() {
        return org.assertj.core.api.Assertions.within(1e-12);
    }
}
