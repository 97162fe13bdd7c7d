package dev.rehearse.adaptive.stopping;

import dev.rehearse.adaptive.input.InvalidSetting;
import java.util.List;
import java.util.Optional;

/**
 * Stops once any rule would; to be used within {@link AllOf} or {@link MinimumLength}.
 *
 * @param rules at least one
 */
public record AnyOf(List<StoppingRule> rules) implements StoppingRule {

    public AnyOf {
        rules = List.copyOf(rules);
        if (rules.isEmpty()) {
            throw new InvalidSetting("number of stopping rules", 0, "at least 1");
        }
    }

    public AnyOf(StoppingRule... rules) {
        this(List.of(rules));
    }

    /** The first of their reasons in the order of {@link StopReason}. */
    @Override
    public Optional<StopReason> reason(Progress progress) {
        return StoppingRules.first(rules, progress);
    }

    @Override
    public boolean needsEvidence() {
        return rules.stream().anyMatch(StoppingRule::needsEvidence);
    }
}
