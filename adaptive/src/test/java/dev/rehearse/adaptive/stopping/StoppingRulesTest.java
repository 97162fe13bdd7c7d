package dev.rehearse.adaptive.stopping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rehearse.adaptive.ability.AbilityEstimate;
import dev.rehearse.adaptive.input.InvalidSetting;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StoppingRulesTest {

    private static final StoppingRules RULES = new StoppingRules(List.of(
            new TimeLimit(Duration.ofMinutes(30)),
            new MaximumLength(20),
            new MinimumLength(5, new TargetStandardError(0.35))));

    @ParameterizedTest
    @CsvSource({
        " 0, 50, 1.00,  0,",
        " 4, 50, 0.30, 10,",
        " 5, 50, 0.36, 10,",
        " 5, 50, 0.35, 10, TARGET_STANDARD_ERROR",
        "19, 50, 0.50, 29,",
        "20, 50, 0.50, 29, MAXIMUM_LENGTH",
        "19, 50, 0.50, 30, TIME_LIMIT",
        " 0, 50, 1.00, 30, TIME_LIMIT",
        "12,  0, 0.50, 10, POOL_EXHAUSTED",
        " 3,  0, 0.30, 10, POOL_EXHAUSTED",
        "20,  0, 0.30, 31, TARGET_STANDARD_ERROR",
        "20,  0, 0.50, 31, MAXIMUM_LENGTH",
        "19,  0, 0.50, 31, TIME_LIMIT"
    })
    void a_test_stops_for_the_first_reason_that_holds(
            int length, int remaining, double standardError, int minutes, StopReason reason) {
        Progress progress =
                new Progress(length, remaining, new AbilityEstimate(0, standardError), Duration.ofMinutes(minutes));

        assertThat(RULES.reason(progress)).isEqualTo(Optional.ofNullable(reason));
    }

    @Test
    void no_standard_error_stops_a_test_before_the_first_response() {
        Progress start = new Progress(0, 10, new AbilityEstimate(0, 1), Duration.ZERO);

        assertThat(new TargetStandardError(2).reason(start)).isEmpty();
    }

    @Test
    void a_minimum_above_the_maximum_cannot_be_met() {
        assertThatThrownBy(() -> new StoppingRules(
                        List.of(new MinimumLength(9, new TargetStandardError(0.3)), new MaximumLength(8))))
                .isInstanceOf(InvalidSetting.class)
                .hasMessage("The minimum length is 9, which must be at most the maximum length 8");
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, -0.1, Double.NaN, Double.POSITIVE_INFINITY})
    void a_target_that_is_no_error_is_refused(double standardError) {
        assertThatThrownBy(() -> new TargetStandardError(standardError)).isInstanceOf(InvalidSetting.class);
    }

    @Test
    void nonsense_limits_are_refused() {
        assertThatThrownBy(() -> new MaximumLength(0)).isInstanceOf(InvalidSetting.class);
        assertThatThrownBy(() -> new MinimumLength(0, new MaximumLength(1))).isInstanceOf(InvalidSetting.class);
        assertThatThrownBy(() -> new TimeLimit(Duration.ZERO)).isInstanceOf(InvalidSetting.class);
        assertThatThrownBy(() -> new Progress(1, 1, new AbilityEstimate(0, 1), Duration.ofSeconds(-1)))
                .isInstanceOf(InvalidSetting.class)
                .hasMessage("The elapsed time is PT-1S, which must be zero or positive");
    }
}
