package dev.rehearse.adaptive.stopping;

import dev.rehearse.adaptive.input.InvalidSetting;
import java.util.Optional;

/**
 * Stops once enough items are answered.
 *
 * @param items at least 1
 */
public record MaximumLength(int items) implements StoppingRule {

    public MaximumLength {
        if (items < 1) {
            throw new InvalidSetting("maximum length", items, "at least 1");
        }
    }

    @Override
    public Optional<StopReason> reason(Progress progress) {
        return progress.length() >= items ? Optional.of(StopReason.MAXIMUM_LENGTH) : Optional.empty();
    }
}
