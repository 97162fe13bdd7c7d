package dev.rehearse.adaptive.stopping;

import dev.rehearse.adaptive.ability.AbilityEstimate;
import dev.rehearse.adaptive.input.InvalidSetting;
import dev.rehearse.adaptive.item.ScoredItem;
import java.util.List;
import java.util.Optional;

/**
 * Stops once the last answers have hardly changed the standard error.
 *
 * @param answers how many of the last answers to look at, at least 1
 * @param change the largest change of the standard error that still counts as none, in logits, positive
 */
public record StandardErrorPlateau(int answers, double change) implements StoppingRule {

    public StandardErrorPlateau {
        if (answers < 1) {
            throw new InvalidSetting("number of answers of a plateau", answers, "at least 1");
        }
        if (!(change > 0) || Double.isInfinite(change)) {
            throw new InvalidSetting("change of the standard error", change, "positive and finite");
        }
    }

    @Override
    public boolean needsEvidence() {
        return true;
    }

    /** The errors after each of the last answers, and before them, must lie within the change. */
    @Override
    public Optional<StopReason> reason(Progress progress) {
        Evidence evidence = progress.evidence();
        List<ScoredItem> responses = evidence.responses();
        double smallest = progress.estimate().standardError();
        double largest = smallest;
        for (int back = 1; back <= answers; back++) {
            if (responses.size() <= back) {
                return Optional.empty();
            }
            AbilityEstimate earlier = evidence.estimator().estimate(responses.subList(0, responses.size() - back));
            smallest = Math.min(smallest, earlier.standardError());
            largest = Math.max(largest, earlier.standardError());
        }
        return largest - smallest <= change ? Optional.of(StopReason.STANDARD_ERROR_PLATEAU) : Optional.empty();
    }
}
