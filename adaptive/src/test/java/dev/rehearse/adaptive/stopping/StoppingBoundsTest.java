package dev.rehearse.adaptive.stopping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rehearse.adaptive.ability.AbilityEstimate;
import dev.rehearse.adaptive.ability.ExpectedAPosteriori;
import dev.rehearse.adaptive.input.InvalidSetting;
import dev.rehearse.adaptive.item.Item;
import dev.rehearse.adaptive.item.ScoredItem;
import dev.rehearse.adaptive.level.ClassificationLoss;
import dev.rehearse.adaptive.level.CutScores;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The smallest and largest settings, and what each rule looks at. */
class StoppingBoundsTest {

    private static final CutScores LEVELS = CutScores.from("below").at(0, "above");
    private static final StoppingRule LENGTH = new MaximumLength(3);
    private static final StoppingRule RATIO = new SequentialProbabilityRatio(LEVELS, 0.5, 0.05);

    @Test
    void one_item_is_a_length_and_a_minimum_may_be_the_maximum() {
        assertThatCode(() -> new StoppingRules(List.of(new MinimumLength(1, LENGTH), new MaximumLength(1))))
                .doesNotThrowAnyException();
    }

    @Test
    void certainty_and_impossibility_are_no_settings() {
        assertThatThrownBy(() -> new SequentialProbabilityRatio(LEVELS, 1, 0)).isInstanceOf(InvalidSetting.class);
        assertThatThrownBy(() -> new DecidedLevel(LEVELS, 0)).isInstanceOf(InvalidSetting.class);
        assertThatThrownBy(() -> new StandardErrorPlateau(1, 0)).isInstanceOf(InvalidSetting.class);
    }

    @Test
    void rules_say_whether_they_look_at_more_than_length_and_estimate() {
        LeastExpectedLoss loss = new LeastExpectedLoss(LEVELS, ClassificationLoss.STANDARD);

        assertThat(List.of(RATIO, new LeastInformation(1), new StandardErrorPlateau(1, 1), loss))
                .allMatch(StoppingRule::needsEvidence);
        assertThat(List.of(LENGTH, new TargetStandardError(1), new DecidedLevel(LEVELS, 0.9)))
                .noneMatch(StoppingRule::needsEvidence);
    }

    @Test
    void a_rule_of_rules_looks_at_what_they_look_at() {
        assertThat(List.of(
                        new AllOf(LENGTH, RATIO),
                        new AnyOf(LENGTH, RATIO),
                        new MinimumLength(2, RATIO),
                        new StoppingRules(List.of(LENGTH, RATIO))))
                .allMatch(StoppingRule::needsEvidence);
        assertThat(List.of(
                        new AllOf(LENGTH, LENGTH),
                        new AnyOf(LENGTH, LENGTH),
                        new MinimumLength(2, LENGTH),
                        new StoppingRules(List.of(LENGTH))))
                .noneMatch(StoppingRule::needsEvidence);
    }

    /** A right answer to an easy item leaves the level open, one to a hard and sharp item does not. */
    @Test
    void the_least_expected_loss_decides_after_the_first_answer_at_the_earliest() {
        LeastExpectedLoss rule = new LeastExpectedLoss(LEVELS, ClassificationLoss.STANDARD);
        LeastExpectedLoss any = new LeastExpectedLoss(LEVELS, new ClassificationLoss(1, 1, 9));

        assertThat(rule.reason(after(new ScoredItem(Item.twoParameterLogistic("easy", 1, -2), 1))))
                .isEmpty();
        assertThat(rule.reason(after(new ScoredItem(Item.twoParameterLogistic("hard", 4, 1), 1))))
                .contains(StopReason.LEVEL_DECIDED);
        assertThat(any.reason(after())).isEmpty();
    }

    private static Progress after(ScoredItem... given) {
        List<ScoredItem> responses = List.of(given);
        AbilityEstimate estimate = ExpectedAPosteriori.STANDARD.estimate(responses);
        Evidence evidence = new Evidence(responses, List.of(), ExpectedAPosteriori.STANDARD);
        return new Progress(responses.size(), 9, estimate, Duration.ZERO, Optional.of(evidence));
    }
}
