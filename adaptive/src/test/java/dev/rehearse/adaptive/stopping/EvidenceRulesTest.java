package dev.rehearse.adaptive.stopping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rehearse.adaptive.Pools;
import dev.rehearse.adaptive.ability.AbilityEstimate;
import dev.rehearse.adaptive.ability.ExpectedAPosteriori;
import dev.rehearse.adaptive.input.InvalidSetting;
import dev.rehearse.adaptive.item.Item;
import dev.rehearse.adaptive.item.ScoredItem;
import dev.rehearse.adaptive.level.CutScores;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class EvidenceRulesTest {

    private static final CutScores LEVELS = CutScores.from("low").at(0, "high");
    private static final List<Item> ITEMS = Pools.alike(30).items();

    /*
     * An item with a = 1, b = 0 answered right adds log P(0.5) - log P(-0.5) = 0.5 to the ratio at the cut score 0, a
     * wrong one takes 0.5 away; with errors of 0.05 the bound is log 19 = 2.944, which six in a row pass.
     */
    @Test
    void the_ratio_test_decides_after_six_right_or_six_wrong_in_a_row() {
        SequentialProbabilityRatio rule = new SequentialProbabilityRatio(LEVELS, 0.5, 0.05);

        assertThat(rule.reason(after(5, 1))).isEmpty();
        assertThat(rule.reason(after(6, 1))).contains(StopReason.LEVEL_DECIDED);
        assertThat(rule.reason(after(6, 0))).contains(StopReason.LEVEL_DECIDED);
        assertThat(rule.reason(after(0, 0))).isEmpty();
    }

    /** One right answer to an item with b = 0 adds a / 2; the bound for errors of 0.1 is log 9 = 2.1972. */
    @Test
    void the_ratio_test_has_walds_bound() {
        SequentialProbabilityRatio rule = new SequentialProbabilityRatio(LEVELS, 0.5, 0.1);

        assertThat(rule.reason(right(Item.twoParameterLogistic("below", 4.394, 0))))
                .isEmpty();
        assertThat(rule.reason(right(Item.twoParameterLogistic("above", 4.395, 0))))
                .contains(StopReason.LEVEL_DECIDED);
    }

    /** The information of an item with a = 2 at its difficulty is exactly 1. */
    @Test
    void an_item_with_just_the_least_information_is_worth_asking() {
        Evidence evidence = new Evidence(
                List.of(), List.of(Item.twoParameterLogistic("exact", 2, 0)), ExpectedAPosteriori.STANDARD);
        Progress progress = new Progress(0, 1, new AbilityEstimate(0, 1), Duration.ZERO, Optional.of(evidence));

        assertThat(new LeastInformation(1).reason(progress)).isEmpty();
        assertThat(new LeastInformation(Math.nextUp(1.0)).reason(progress)).contains(StopReason.LEAST_INFORMATION);
    }

    @Test
    void every_cut_score_must_be_decided() {
        CutScores levels = LEVELS.at(1, "top");

        assertThat(new SequentialProbabilityRatio(levels, 0.5, 0.05).reason(after(6, 1)))
                .isEmpty();
    }

    @Test
    void least_information_looks_at_the_items_left() {
        double information = ITEMS.getLast().information(after(3, 1).estimate().ability());

        assertThat(new LeastInformation(information * 0.999).reason(after(3, 1)))
                .isEmpty();
        assertThat(new LeastInformation(information * 1.001).reason(after(3, 1)))
                .contains(StopReason.LEAST_INFORMATION);
    }

    @Test
    void a_plateau_needs_all_its_answers() {
        double last = error(7) - error(8);
        double both = error(6) - error(8);

        assertThat(new StandardErrorPlateau(1, last * 1.001).reason(after(8, 1)))
                .contains(StopReason.STANDARD_ERROR_PLATEAU);
        assertThat(new StandardErrorPlateau(2, last * 1.001).reason(after(8, 1)))
                .isEmpty();
        assertThat(new StandardErrorPlateau(2, both * 1.001).reason(after(8, 1)))
                .contains(StopReason.STANDARD_ERROR_PLATEAU);
        assertThat(new StandardErrorPlateau(8, 5).reason(after(8, 1))).isEmpty();
    }

    @Test
    void all_and_any_combine_rules() {
        StoppingRule short5 = new MaximumLength(5);
        StoppingRule long9 = new MaximumLength(9);
        StoppingRule decided = new SequentialProbabilityRatio(LEVELS, 0.5, 0.05);

        assertThat(new AllOf(short5, long9).reason(after(6, 1))).isEmpty();
        assertThat(new AllOf(short5, decided).reason(after(6, 1))).contains(StopReason.LEVEL_DECIDED);
        assertThat(new AnyOf(long9, short5).reason(after(6, 1))).contains(StopReason.MAXIMUM_LENGTH);
        assertThat(new AllOf(long9, new AnyOf(short5, decided)).reason(after(6, 1)))
                .isEmpty();
        assertThatThrownBy(() -> new AllOf(List.of())).isInstanceOf(InvalidSetting.class);
        assertThatThrownBy(() -> new AnyOf(List.of())).isInstanceOf(InvalidSetting.class);
    }

    @Test
    void a_rule_that_needs_evidence_refuses_to_guess() {
        Progress bare = new Progress(6, 24, new AbilityEstimate(0, 1), Duration.ZERO);

        assertThatThrownBy(() -> new LeastInformation(0.2).reason(bare)).isInstanceOf(InvalidSetting.class);
    }

    @Test
    void nonsense_is_refused() {
        assertThatThrownBy(() -> new SequentialProbabilityRatio(LEVELS, 0, 0.05))
                .isInstanceOf(InvalidSetting.class);
        assertThatThrownBy(() -> new SequentialProbabilityRatio(LEVELS, 1, 0.5)).isInstanceOf(InvalidSetting.class);
        assertThatThrownBy(() -> new LeastInformation(0)).isInstanceOf(InvalidSetting.class);
        assertThatThrownBy(() -> new StandardErrorPlateau(0, 0.1)).isInstanceOf(InvalidSetting.class);
        assertThatThrownBy(() -> new StandardErrorPlateau(1, -1)).isInstanceOf(InvalidSetting.class);
        assertThatThrownBy(() -> new DecidedLevel(LEVELS, 1)).isInstanceOf(InvalidSetting.class);
    }

    private static Progress right(Item item) {
        List<ScoredItem> responses = List.of(new ScoredItem(item, 1));
        Evidence evidence = new Evidence(responses, ITEMS, ExpectedAPosteriori.STANDARD);
        return new Progress(1, 30, new AbilityEstimate(0, 1), Duration.ZERO, Optional.of(evidence));
    }

    private static double error(int length) {
        return after(length, 1).estimate().standardError();
    }

    private static Progress after(int length, int score) {
        List<ScoredItem> responses = ITEMS.subList(0, length).stream()
                .map(item -> new ScoredItem(item, score))
                .toList();
        Evidence evidence = new Evidence(responses, ITEMS.subList(length, ITEMS.size()), ExpectedAPosteriori.STANDARD);
        AbilityEstimate estimate = ExpectedAPosteriori.STANDARD.estimate(responses);
        return new Progress(length, ITEMS.size() - length, estimate, Duration.ZERO, Optional.of(evidence));
    }
}
