package dev.rehearse.adaptive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.rehearse.adaptive.ability.AbilityGrid;
import dev.rehearse.adaptive.ability.AbilityRange;
import dev.rehearse.adaptive.ability.MaximumAPosteriori;
import dev.rehearse.adaptive.ability.ResidualWeight;
import dev.rehearse.adaptive.ability.RobustLikelihood;
import dev.rehearse.adaptive.ability.UniformPrior;
import dev.rehearse.adaptive.content.Blueprint;
import dev.rehearse.adaptive.content.ContentBound;
import dev.rehearse.adaptive.content.Enemies;
import dev.rehearse.adaptive.content.ItemFamily;
import dev.rehearse.adaptive.content.MaximumPriorityIndex;
import dev.rehearse.adaptive.content.PilotItems;
import dev.rehearse.adaptive.exposure.Randomesque;
import dev.rehearse.adaptive.exposure.SympsonHetter;
import dev.rehearse.adaptive.item.GradedResponse;
import dev.rehearse.adaptive.item.Item;
import dev.rehearse.adaptive.item.ItemPool;
import dev.rehearse.adaptive.item.ParameterSpread;
import dev.rehearse.adaptive.item.TwoParameterLogistic;
import dev.rehearse.adaptive.item.UncertainModel;
import dev.rehearse.adaptive.level.CutScores;
import dev.rehearse.adaptive.selection.AStratified;
import dev.rehearse.adaptive.selection.AbilityWeighting;
import dev.rehearse.adaptive.selection.ClosestDifficulty;
import dev.rehearse.adaptive.selection.ClosestOptimum;
import dev.rehearse.adaptive.selection.DiscriminationIndex;
import dev.rehearse.adaptive.selection.ExpectedInformation;
import dev.rehearse.adaptive.selection.ExpectedPosteriorVariance;
import dev.rehearse.adaptive.selection.FirstItems;
import dev.rehearse.adaptive.selection.KullbackLeiblerInformation;
import dev.rehearse.adaptive.selection.MaximumInformation;
import dev.rehearse.adaptive.selection.Progressive;
import dev.rehearse.adaptive.selection.Proportional;
import dev.rehearse.adaptive.selection.RankedSelection;
import dev.rehearse.adaptive.selection.Strata;
import dev.rehearse.adaptive.selection.TestProgress;
import dev.rehearse.adaptive.selection.TestProgress.ByLength;
import dev.rehearse.adaptive.selection.UniformDraws;
import dev.rehearse.adaptive.selection.WeightedInformation;
import dev.rehearse.adaptive.stopping.AnyOf;
import dev.rehearse.adaptive.stopping.DecidedLevel;
import dev.rehearse.adaptive.stopping.LeastInformation;
import dev.rehearse.adaptive.stopping.MaximumLength;
import dev.rehearse.adaptive.stopping.MinimumLength;
import dev.rehearse.adaptive.stopping.StandardErrorPlateau;
import dev.rehearse.adaptive.stopping.TargetStandardError;
import dev.rehearse.adaptive.stopping.TimeLimit;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TestSettingsTest {

    private static final ItemPool POOL = ItemPool.of(List.of(
            Item.twoParameterLogistic("x", 1.2, -0.6),
            new Item("y", new GradedResponse(1, 0.9, -1, 0.5)),
            new Item("z", UncertainModel.of(new TwoParameterLogistic(1, 0), new ParameterSpread(0.2, 0.5, 0))),
            Item.twoParameterLogistic("pilot", 1, 0)));

    private static TestProcedure test(double exposure) {
        return TestProcedure.over(POOL)
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

    private static JsonNode json(TestProcedure test) throws Exception {
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

    @Test
    @SuppressWarnings("unchecked")
    void settings_are_read_from_their_own_data_and_from_what_JSON_makes_of_them() throws Exception {
        TestSettings settings = test(0.4).settings();
        Map<String, Object> json =
                new ObjectMapper().readValue(new ObjectMapper().writeValueAsString(settings.asData()), Map.class);

        assertThat(TestSettings.of(POOL, settings.asData()).asData()).isEqualTo(settings.asData());
        assertThat(TestSettings.of(POOL, json).asData()).isEqualTo(settings.asData());
        assertThat(TestProcedure.with(TestSettings.of(POOL, json)).build().next(List.of()))
                .isEqualTo(test(0.4).next(List.of()));
    }

    @Test
    void what_is_left_out_has_the_default_of_the_builder() {
        assertThat(TestSettings.of(POOL, Map.of()))
                .isEqualTo(TestProcedure.over(POOL).build().settings());
    }

    @Test
    void each_alternative_is_read_from_its_own_data() {
        ItemPool pool = Pools.even(12);
        RankedSelection[] rules = {
            new MaximumInformation(),
            new ClosestDifficulty(),
            new ClosestOptimum(),
            new WeightedInformation(new AbilityWeighting.ByLikelihood(AbilityGrid.STANDARD)),
            new KullbackLeiblerInformation(AbilityWeighting.ByPosterior.STANDARD),
            new DiscriminationIndex(AbilityWeighting.ByPosterior.STANDARD),
            new ExpectedInformation(
                    ExpectedInformation.Kind.FISHER,
                    new MaximumAPosteriori(new UniformPrior(-2, 2), AbilityRange.STANDARD)),
            new ExpectedPosteriorVariance(AbilityWeighting.ByPosterior.STANDARD),
            new Proportional(2, new TestProgress.ByPrecision(0.3, 9, 1), UniformDraws.SEEDED),
            new MaximumPriorityIndex(
                    List.of(new ContentBound("c", Set.of("1", "2"), 0, 1, 2)), new MaximumInformation())
        };
        for (RankedSelection rule : rules) {
            TestProcedure test = TestProcedure.over(pool)
                    .selection(new FirstItems(
                            List.of(0.5), new Randomesque(2, rule), new AStratified(Strata.of(pool, 3), 6, rule)))
                    .estimator(new RobustLikelihood(new ResidualWeight.Huber(1), AbilityRange.STANDARD))
                    .stopWhen(
                            new MinimumLength(
                                    2,
                                    new AnyOf(
                                            List.of(new TargetStandardError(0.3), new StandardErrorPlateau(3, 0.01)))),
                            new LeastInformation(0.1),
                            new MaximumLength(6))
                    .build();

            assertThat(TestSettings.of(pool, test.settings().asData()).asData())
                    .isEqualTo(test.settings().asData());
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"estimatr\":{}} | estimatr is no field here; there are estimator, selection, stoppingRules, constraints, "
                        + "blueprint, pilots, seed",
                "{\"seed\":1.5} | seed is 1.5, which must be a whole number",
                "{\"selection\":{\"type\":\"Best\"}} | selection.type is \"Best\", which must be one of MaximumInformation,",
                "{\"selection\":{}} | selection.type is missing",
                "{\"selection\":[]} | selection is [], which must be fields with values",
                "{\"selection\":{\"type\":\"Randomesque\",\"best\":0,\"rule\":{\"type\":\"MaximumInformation\"}}} | selection: The ",
                "{\"selection\":{\"type\":\"Randomesque\",\"best\":2,\"rule\":{\"type\":\"MaximumLength\"}}} | "
                        + "selection.rule.type is \"MaximumLength\", which must be one of",
                "{\"selection\":{\"type\":\"MaximumInformation\",\"best\":2}} | selection.best is no field here",
                "{\"stoppingRules\":[{\"type\":\"MaximumLength\",\"items\":\"x\"}]} | stoppingRules[0].items is \"x\", which",
                "{\"stoppingRules\":[{\"type\":\"MaximumLength\"}]} | stoppingRules[0].items is missing",
                "{\"stoppingRules\":[{\"type\":\"TimeLimit\",\"limit\":\"20 min\"}]} | stoppingRules[0].limit is \"20 min\"",
                "{\"stoppingRules\":{}} | stoppingRules is \"{}\", which must be a list",
                "{\"constraints\":[{\"type\":\"Enemies\",\"itemIds\":[\"x\",\"x\"]}]} | constraints[0].itemIds is [x, x]",
                "{\"blueprint\":{\"areaOfItem\":{},\"proportions\":{\"A\":\"half\"}}} | blueprint.proportions.A is \"half\"",
                "{\"pool\":{\"items\":[]}} | pool is \"another\""
            })
    void invalid_data_are_refused_with_field_and_value(String json, String message) throws Exception {
        Map<?, ?> data = new ObjectMapper().readValue(json, Map.class);

        assertThatThrownBy(() -> TestSettings.of(POOL, named(data)))
                .isInstanceOf(InvalidSettingsData.class)
                .hasMessageStartingWith(message.strip());
    }

    @SuppressWarnings("unchecked")
    private static Map<String, ?> named(Map<?, ?> map) {
        return (Map<String, ?>) map;
    }

    private static org.assertj.core.data.Offset<Double> within() {
        return org.assertj.core.api.Assertions.within(1e-12);
    }
}
