package dev.rehearse.adaptive.stopping;

import dev.rehearse.adaptive.input.InvalidSetting;
import java.util.List;
import java.util.Optional;

/**
 * Stops once every rule would.
 *
 * @param rules at least one
 */
public record AllOf(List<StoppingRule> rules) implements StoppingRule {

    public AllOf {
        rules = List.copyOf(rules);
        if (rules.isEmpty()) {
            throw new InvalidSetting("number of stopping rules", 0, "at least 1");
        }
    }

    public AllOf(StoppingRule... rules) {
        this(List.of(rules));
    }

    /** The first of their reasons in the order of {@link StopReason}. */
    @Override
    public Optional<StopReason> reason(Progress progress) {
        for (int i = 0; i < rules.size(); i++) {
            if (rules.get(i).reason(progress).isEmpty()) {
                return Optional.empty();
            }
        }
        return StoppingRules.first(rules, progress);
    }

    @Override
    public boolean needsEvidence() {
        return rules.stream().anyMatch(StoppingRule::needsEvidence);
    }
}
