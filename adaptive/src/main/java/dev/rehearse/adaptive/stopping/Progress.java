package dev.rehearse.adaptive.stopping;

import dev.rehearse.adaptive.ability.AbilityEstimate;
import dev.rehearse.adaptive.input.InvalidSetting;
import java.time.Duration;

/**
 * How far a test has come: all that a stopping rule may look at.
 *
 * @param length how many items are answered
 * @param remaining how many items of the pool are not
 * @param elapsed the time since the test began, not negative
 */
public record Progress(int length, int remaining, AbilityEstimate estimate, Duration elapsed) {

    public Progress {
        if (elapsed.isNegative()) {
            throw new InvalidSetting("elapsed time", elapsed, "zero or positive");
        }
    }
}
