package dev.rehearse.adaptive.stopping;

import dev.rehearse.adaptive.input.InvalidSetting;
import java.util.Optional;

/**
 * Stops once no remaining item is informative enough at the estimated ability.
 *
 * @param information Fisher information, per squared logit, positive and finite: less is too little
 */
public record LeastInformation(double information) implements StoppingRule {

    /*
     * Where the pool is thin a fixed standard error may never be reached; this spares the examinee useless items.
     *
     * S. W. Choi, M. W. Grady and B. G. Dodd (2011), A new stopping rule for computerized adaptive testing. Educational
     * and Psychological Measurement 71(1), 37-53, doi:10.1177/0013164410387338, reviews it.
     */

    public LeastInformation {
        if (!(information > 0) || Double.isInfinite(information)) {
            throw new InvalidSetting("least information", information, "positive and finite");
        }
    }

    @Override
    public boolean needsEvidence() {
        return true;
    }

    @Override
    public Optional<StopReason> reason(Progress progress) {
        double theta = progress.estimate().ability();
        boolean poor =
                progress.evidence().candidates().stream().noneMatch(item -> item.information(theta) >= information);
        return poor ? Optional.of(StopReason.LEAST_INFORMATION) : Optional.empty();
    }
}
