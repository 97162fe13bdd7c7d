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
            return Optional.of(first(rules, progress).orElse(StopReason.POOL_EXHAUSTED));
        }
        return first(rules, progress);
    }

    @Override
    public boolean needsEvidence() {
        return rules.stream().anyMatch(StoppingRule::needsEvidence);
    }

    /** The first reason in the order of {@link StopReason} that any of the rules gives; allocates nothing. */
    static Optional<StopReason> first(List<StoppingRule> rules, Progress progress) {
        Optional<StopReason> first = Optional.empty();
        for (int i = 0; i < rules.size(); i++) {
            Optional<StopReason> reason = rules.get(i).reason(progress);
            if (reason.isPresent() && (first.isEmpty() || reason.get().compareTo(first.get()) < 0)) {
                first = reason;
            }
        }
        return first;
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
