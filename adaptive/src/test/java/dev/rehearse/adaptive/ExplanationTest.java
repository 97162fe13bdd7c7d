package dev.rehearse.adaptive;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rehearse.adaptive.Examinee.Sitting;
import dev.rehearse.adaptive.ability.AbilityEstimate;
import dev.rehearse.adaptive.ability.ExpectedAPosteriori;
import dev.rehearse.adaptive.content.Enemies;
import dev.rehearse.adaptive.content.PilotItems;
import dev.rehearse.adaptive.exposure.FiveFourThreeTwoOne;
import dev.rehearse.adaptive.item.Item;
import dev.rehearse.adaptive.item.ItemPool;
import dev.rehearse.adaptive.item.Response;
import dev.rehearse.adaptive.selection.AStratified;
import dev.rehearse.adaptive.selection.AbilityWeighting.ByPosterior;
import dev.rehearse.adaptive.selection.ClosestDifficulty;
import dev.rehearse.adaptive.selection.ClosestOptimum;
import dev.rehearse.adaptive.selection.CriterionValue;
import dev.rehearse.adaptive.selection.DiscriminationIndex;
import dev.rehearse.adaptive.selection.ExpectedInformation;
import dev.rehearse.adaptive.selection.ExpectedInformation.Kind;
import dev.rehearse.adaptive.selection.ExpectedPosteriorVariance;
import dev.rehearse.adaptive.selection.ItemSelection;
import dev.rehearse.adaptive.selection.KullbackLeiblerInformation;
import dev.rehearse.adaptive.selection.MaximumInformation;
import dev.rehearse.adaptive.selection.Progressive;
import dev.rehearse.adaptive.selection.Proportional;
import dev.rehearse.adaptive.selection.RandomItem;
import dev.rehearse.adaptive.selection.Restriction;
import dev.rehearse.adaptive.selection.SelectionReason;
import dev.rehearse.adaptive.selection.Strata;
import dev.rehearse.adaptive.selection.TestProgress.ByLength;
import dev.rehearse.adaptive.selection.WeightedInformation;
import dev.rehearse.adaptive.stopping.MaximumLength;
import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import org.junit.jupiter.api.Test;

@Domain(Pools.class)
@Domain(DomainContext.Global.class)
class ExplanationTest {

    @Property(tries = 10)
    void every_rule_replays_and_explains_each_of_its_steps(
            @ForAll ItemPool pool, @ForAll Examinee examinee, @ForAll long seed) {
        for (ItemSelection rule : rules(pool)) {
            TestProcedure test = TestProcedure.over(pool)
                    .seed(seed)
                    .selection(rule)
                    .stopWhen(new MaximumLength(6))
                    .build();

            Sitting sitting = examinee.sit(test);

            assertThat(examinee.sit(test)).isEqualTo(sitting);
            List<Explanation> explanations = test.explain(sitting.responses());
            assertThat(explanations.stream().map(Explanation::after))
                    .containsExactlyElementsOf(test.trajectory(sitting.responses()));
            assertThat(explanations).allMatch(step -> step.reason().isPresent() && step.counted());
        }
    }

    @Test
    void a_step_tells_why_the_item_and_what_the_answer_taught() {
        TestProcedure test = TestProcedure.over(Pools.even(5))
                .constrain(new Enemies(Set.of("3", "4")))
                .build();

        List<Explanation> steps = test.explain(List.of(new Response("3", 1), new Response("2", 1)));

        AbilityEstimate start = test.estimate(List.of());
        AbilityEstimate first = test.estimate(List.of(new Response("3", 1)));
        Item second = Pools.even(5).item("2");
        SelectionReason reason = steps.getLast().reason().orElseThrow();
        assertThat(steps.getFirst().before()).isEqualTo(start);
        assertThat(steps.getFirst().abilityMoved()).isEqualTo(first.ability() - start.ability());
        assertThat(steps.getFirst().errorShrank())
                .isEqualTo(start.standardError() - first.standardError())
                .isPositive();
        assertThat(steps.getLast().before()).isEqualTo(first);
        assertThat(reason)
                .isEqualTo(new SelectionReason(
                        second.information(first.ability()),
                        1,
                        1,
                        3,
                        new CriterionValue(new MaximumInformation().criterion(), second.information(first.ability())),
                        List.of(new Restriction("enemies", 3))));
    }

    @Test
    void an_item_that_the_settings_would_not_have_chosen_has_no_reason() {
        TestProcedure test = TestProcedure.over(Pools.even(5)).build();

        assertThat(test.explain(List.of(new Response("1", 1))).getFirst().reason())
                .isEmpty();
    }

    @Test
    void a_pilot_item_teaches_nothing() {
        TestProcedure test = TestProcedure.over(Pools.even(5))
                .pilotItems(new PilotItems(Set.of("1"), 1, 1, 1))
                .build();

        Explanation pilot = test.explain(List.of(new Response("1", 1))).getFirst();

        assertThat(pilot.counted()).isFalse();
        assertThat(pilot.after()).isEqualTo(pilot.before());
        assertThat(pilot.reason().orElseThrow().restrictions())
                .containsExactly(new Restriction("position 1 is for a pilot item", 1));
    }

    private static List<ItemSelection> rules(ItemPool pool) {
        ByPosterior weighting = ByPosterior.STANDARD;
        return List.of(
                new MaximumInformation(),
                new ClosestDifficulty(),
                new ClosestOptimum(),
                new WeightedInformation(weighting),
                new KullbackLeiblerInformation(weighting),
                new DiscriminationIndex(weighting),
                new ExpectedPosteriorVariance(weighting),
                new ExpectedInformation(Kind.OBSERVED, ExpectedAPosteriori.STANDARD),
                new Progressive(new ByLength(6, 1)),
                new Proportional(6, new ByLength(6, 1)),
                new RandomItem(),
                new AStratified(Strata.of(pool, 2), 6, new ClosestDifficulty()),
                new FiveFourThreeTwoOne(new MaximumInformation()));
    }
}
