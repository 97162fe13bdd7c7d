package dev.rehearse.adaptive.stopping;

import dev.rehearse.adaptive.input.InvalidSetting;
import java.time.Duration;
import java.util.Optional;

/**
 * Stops once the time is used up, whatever the estimate.
 *
 * @param limit positive
 */
public record TimeLimit(Duration limit) implements StoppingRule {

    public TimeLimit {
        if (!limit.isPositive()) {
            throw new InvalidSetting("time limit", limit, "positive");
        }
    }

    @Override
    public Optional<StopReason> reason(Progress progress) {
        return progress.elapsed().compareTo(limit) >= 0 ? Optional.of(StopReason.TIME_LIMIT) : Optional.empty();
    }
}
