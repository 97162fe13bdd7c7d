package dev.rehearse.adaptive.step;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rehearse.adaptive.Models;
import dev.rehearse.adaptive.Pools;
import dev.rehearse.adaptive.Step;
import dev.rehearse.adaptive.TestProcedure;
import dev.rehearse.adaptive.TestProcedureBuilder;
import dev.rehearse.adaptive.ability.ExpectedAPosteriori;
import dev.rehearse.adaptive.ability.JeffreysPrior;
import dev.rehearse.adaptive.ability.MaximumLikelihood;
import dev.rehearse.adaptive.ability.NormalPrior;
import dev.rehearse.adaptive.content.Blueprint;
import dev.rehearse.adaptive.content.Enemies;
import dev.rehearse.adaptive.content.ItemFamily;
import dev.rehearse.adaptive.content.OrderedItems;
import dev.rehearse.adaptive.content.PilotItems;
import dev.rehearse.adaptive.exposure.FiveFourThreeTwoOne;
import dev.rehearse.adaptive.exposure.Randomesque;
import dev.rehearse.adaptive.exposure.SympsonHetter;
import dev.rehearse.adaptive.input.InvalidSetting;
import dev.rehearse.adaptive.item.Item;
import dev.rehearse.adaptive.item.ItemAnsweredTwice;
import dev.rehearse.adaptive.item.ItemPool;
import dev.rehearse.adaptive.item.Response;
import dev.rehearse.adaptive.level.ClassificationLoss;
import dev.rehearse.adaptive.level.CutScores;
import dev.rehearse.adaptive.selection.AbilityWeighting;
import dev.rehearse.adaptive.selection.ItemSelection;
import dev.rehearse.adaptive.selection.MaximumInformation;
import dev.rehearse.adaptive.selection.WeightedInformation;
import dev.rehearse.adaptive.stopping.LeastExpectedLoss;
import dev.rehearse.adaptive.stopping.MaximumLength;
import dev.rehearse.adaptive.stopping.StopReason;
import dev.rehearse.adaptive.stopping.TimeLimit;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class PreparedProcedureTest {

    private static final ItemPool POOL = Models.pool(700, 16);

    @Property(tries = 20)
    void prepared_steps_are_those_of_the_test_with_reasons(@ForAll long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        assertSameSteps(random.nextBoolean() ? POOL : Models.pool(40, seed), random, seed);
    }

    @Property(tries = 20)
    void so_they_are_where_many_items_share_a_model(@ForAll long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        assertSameSteps(Models.pool(400, random.nextInt(1, 9), seed), random, seed);
    }

    @Test
    void so_they_are_where_ids_have_one_hash() {
        List<Item> items = Stream.of("Aa", "BB")
                .flatMap(one -> Stream.of("Aa", "BB").map(other -> one + other))
                .flatMap(two -> Stream.of("Aa", "BB").flatMap(other -> Stream.of(two + other, other + "C" + two)))
                .map(id -> Item.twoParameterLogistic(id, 1, 0))
                .toList();
        for (long seed = 0; seed < 20; seed++) {
            assertSameSteps(
                    TestProcedure.over(ItemPool.of(items)).stopWhen(new MaximumLength(9)),
                    new SplittableRandom(seed),
                    seed);
        }
    }

    private static void assertSameSteps(ItemPool pool, SplittableRandom random, long seed) {
        assertSameSteps(settings(pool, random), random, seed);
    }

    private static void assertSameSteps(TestProcedureBuilder settings, SplittableRandom random, long seed) {
        TestProcedure test = settings.seed(seed).build();
        ProcedureSitting sitting = PreparedProcedure.of(test).begin(seed);
        List<Response> responses = new ArrayList<>();

        for (int minutes = 0; ; minutes++) {
            Step step = test.next(responses, Duration.ofMinutes(minutes));
            assertThat(sitting.step(Duration.ofMinutes(minutes))).isEqualTo(step);
            if (!(step instanceof Step.Administer administer)) {
                break;
            }
            int score = random.nextInt(administer.item().model().maximumScore() + 1);
            responses.add(new Response(administer.item().id(), score));
            sitting.record(score);
        }

        assertThat(sitting.explanations()).isEqualTo(test.explain(responses));
    }

    private static TestProcedureBuilder settings(ItemPool pool, SplittableRandom random) {
        TestProcedureBuilder settings = TestProcedure.over(pool).selection(selection(pool, random));
        settings.stopWhen(new MaximumLength(18), new TimeLimit(Duration.ofMinutes(19)));
        if (random.nextBoolean()) {
            settings.constrain(
                    new Enemies(Set.of("3", "4", "5", "11")),
                    new ItemFamily("f", Set.of("4", "20", "21", "22", "23"), 2),
                    new OrderedItems(List.of("30", "12", "31")));
        }
        if (random.nextBoolean()) {
            Map<String, String> areas = pool.items().stream()
                    .collect(Collectors.toMap(item -> item.id(), item -> "area" + Integer.parseInt(item.id()) % 3));
            settings.blueprint(new Blueprint(areas, Map.of("area0", 0.5, "area1", 0.3, "area2", 0.2)));
        }
        if (random.nextBoolean()) {
            settings.pilotItems(new PilotItems(Set.of("5", "6", "12", "20"), 2, 3, 9));
        }
        if (random.nextInt(4) == 0) {
            CutScores levels = CutScores.from("low").at(-0.2, "middle").at(0.9, "high");
            settings.stopWhen(new LeastExpectedLoss(levels, new ClassificationLoss(1, 1, 0.05)));
        }
        return settings;
    }

    private static ItemSelection selection(ItemPool pool, SplittableRandom random) {
        return switch (random.nextInt(5)) {
            case 0 -> new MaximumInformation();
            case 1 -> new Randomesque(5, new MaximumInformation());
            case 2 -> new FiveFourThreeTwoOne(new MaximumInformation());
            case 3 ->
                new SympsonHetter(
                        pool.items().stream().collect(Collectors.toMap(item -> item.id(), _ -> 0.1)),
                        new MaximumInformation());
            default -> new Randomesque(2, new WeightedInformation(AbilityWeighting.ByPosterior.STANDARD));
        };
    }

    @Test
    void each_examinee_may_have_a_prior_of_his_own() {
        NormalPrior strong = new NormalPrior(1.2, 0.7);
        PreparedProcedure shared = PreparedProcedure.of(test(ExpectedAPosteriori.STANDARD));
        TestProcedure own = test(new ExpectedAPosteriori(strong, ExpectedAPosteriori.STANDARD.grid()));
        List<Response> responses = new ArrayList<>();

        ProcedureSitting sitting = shared.begin(4, strong);

        while (own.next(responses) instanceof Step.Administer administer) {
            assertThat(sitting.step(Duration.ZERO)).isEqualTo(administer);
            responses.add(new Response(administer.item().id(), 1));
            sitting.record(1);
        }
        assertThat(sitting.estimate()).isEqualTo(own.estimate(responses));
        assertThatThrownBy(() -> shared.begin(4, new JeffreysPrior())).isInstanceOf(InvalidSetting.class);
        assertThatThrownBy(() -> shared.begin(4, new NormalPrior(9, 1))).isInstanceOf(InvalidSetting.class);
    }

    private static TestProcedure test(ExpectedAPosteriori estimator) {
        return TestProcedure.over(Pools.even(60))
                .seed(4)
                .estimator(estimator)
                .stopWhen(new MaximumLength(10))
                .build();
    }

    @Test
    void time_ends_a_sitting() {
        ProcedureSitting sitting = PreparedProcedure.of(TestProcedure.over(Pools.even(60))
                        .stopWhen(new TimeLimit(Duration.ofMinutes(30)))
                        .build())
                .begin(1);

        assertThat(sitting.step(Duration.ofMinutes(29))).isInstanceOf(Step.Administer.class);
        assertThat(sitting.step(Duration.ofMinutes(30)))
                .isEqualTo(new Step.Stop(StopReason.TIME_LIMIT, sitting.estimate()));
    }

    @Test
    void a_sitting_takes_in_any_response_once() {
        ProcedureSitting sitting =
                PreparedProcedure.of(test(ExpectedAPosteriori.STANDARD)).begin(4);

        sitting.record(new Response("60", 1));

        assertThat(sitting.explanations().getFirst().reason()).isEmpty();
        assertThatThrownBy(() -> sitting.record(new Response("60", 0))).isInstanceOf(ItemAnsweredTwice.class);
        assertThatThrownBy(() -> sitting.record(1)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void only_a_test_by_EAP_can_be_prepared() {
        TestProcedure test = TestProcedure.over(Pools.even(9))
                .estimator(MaximumLikelihood.STANDARD)
                .build();

        assertThatThrownBy(() -> PreparedProcedure.of(test)).isInstanceOf(InvalidSetting.class);
    }

    @Test
    void settings_can_be_read_back() {
        TestProcedure test = test(ExpectedAPosteriori.STANDARD);

        assertThat(test.settings().seed()).isEqualTo(4);
        assertThat(test.settings().stoppingRules()).containsExactly(new MaximumLength(10));
        assertThat(test.settings().selection()).isEqualTo(new MaximumInformation());
    }
}
