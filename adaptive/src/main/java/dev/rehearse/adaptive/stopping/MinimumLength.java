package dev.rehearse.adaptive.stopping;

import dev.rehearse.adaptive.input.InvalidSetting;
import java.util.Optional;

/**
 * Keeps a rule from stopping the test before enough items are answered.
 *
 * @param items at least 1
 * @param rule the rule that must wait; others do not
 */
public record MinimumLength(int items, StoppingRule rule) implements StoppingRule {

    public MinimumLength {
        if (items < 1) {
            throw new InvalidSetting("minimum length", items, "at least 1");
        }
    }

    @Override
    public Optional<StopReason> reason(Progress progress) {
        return progress.length() >= items ? rule.reason(progress) : Optional.empty();
    }

    @Override
    public boolean needsEvidence() {
        return rule.needsEvidence();
    }
}
