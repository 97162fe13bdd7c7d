package dev.rehearse.adaptive.stopping;

import dev.rehearse.adaptive.ability.AbilityEstimate;
import dev.rehearse.adaptive.input.InvalidSetting;
import java.time.Duration;
import java.util.Optional;

/**
 * The progress of a test: the input of stopping rules.
 *
 * @param length how many scored items are answered
 * @param remaining how many items of the pool may still be administered
 * @param elapsed the time since the test began, not negative
 * @param behind the data for rules that need more than this
 */
public record Progress(
        int length, int remaining, AbilityEstimate estimate, Duration elapsed, Optional<Evidence> behind) {

    public Progress {
        if (elapsed.isNegative()) {
            throw new InvalidSetting("elapsed time", elapsed, "zero or positive");
        }
    }

    /** Enough for rules by length, standard error, interval and time; others refuse it. */
    public Progress(int length, int remaining, AbilityEstimate estimate, Duration elapsed) {
        this(length, remaining, estimate, elapsed, Optional.empty());
    }

    Evidence evidence() {
        return behind.orElseThrow(() -> new InvalidSetting("evidence", "missing", "given for this stopping rule"));
    }
}
