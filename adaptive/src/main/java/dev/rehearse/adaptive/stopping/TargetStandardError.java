package dev.rehearse.adaptive.stopping;

import dev.rehearse.adaptive.input.InvalidSetting;
import java.util.Optional;

/**
 * Stops once the estimate is precise enough, though never before the first response.
 *
 * @param standardError in logits, positive and finite; it is reached when the estimate's is not larger
 */
public record TargetStandardError(double standardError) implements StoppingRule {

    public TargetStandardError {
        if (!(standardError > 0) || Double.isInfinite(standardError)) {
            throw new InvalidSetting("target standard error", standardError, "positive and finite");
        }
    }

    @Override
    public Optional<StopReason> reason(Progress progress) {
        boolean reached = progress.length() > 0 && progress.estimate().standardError() <= standardError;
        return reached ? Optional.of(StopReason.TARGET_STANDARD_ERROR) : Optional.empty();
    }
}
