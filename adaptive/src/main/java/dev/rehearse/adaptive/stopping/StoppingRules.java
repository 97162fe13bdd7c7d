package dev.rehearse.adaptive.stopping;

import dev.rehearse.adaptive.input.InvalidSetting;
import java.util.List;
import java.util.Optional;

/** Several rules, any of which stops the test; an exhausted pool always does. */
public record StoppingRules(List<StoppingRule> rules) implements StoppingRule {

    public StoppingRules {
        rules = List.copyOf(rules);
        for (StoppingRule rule : rules) {
            if (rule instanceof MinimumLength minimum) {
                checkReachable(minimum, rules);
            }
        }
    }

    /** The first reason in the order of {@link StopReason}; the order of the rules does not matter. */
    @Override
    public Optional<StopReason> reason(Progress progress) {
        if (progress.remaining() == 0) {
            return Optional.of(first(progress).orElse(StopReason.POOL_EXHAUSTED));
        }
        return first(progress);
    }

    private Optional<StopReason> first(Progress progress) {
        return rules.stream().flatMap(rule -> rule.reason(progress).stream()).min(StopReason::compareTo);
    }

    private static void checkReachable(MinimumLength minimum, List<StoppingRule> rules) {
        for (StoppingRule rule : rules) {
            if (rule instanceof MaximumLength maximum && maximum.items() < minimum.items()) {
                throw new InvalidSetting(
                        "minimum length", minimum.items(), "at most the maximum length " + maximum.items());
            }
        }
    }
}
