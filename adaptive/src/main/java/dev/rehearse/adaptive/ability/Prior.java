package dev.rehearse.adaptive.ability;

import dev.rehearse.adaptive.item.ScoredItem;
import java.util.List;

/** The prior density of an examinee's ability {@code theta} (logits). */
public interface Prior {

    /** Natural logarithm of {@link #density}; negative infinity where ability is impossible. */
    double logDensity(double theta);

    /** d {@link #logDensity} / dtheta, per logit; 0 where ability is impossible. */
    double logDensityDerivative(double theta);

    /** d2 {@link #logDensity} / dtheta2, per squared logit; 0 where ability is impossible. */
    double logDensitySecondDerivative(double theta);

    /** Probability per logit, never negative; where a prior says so, up to a constant factor. */
    default double density(double theta) {
        return Math.exp(logDensity(theta));
    }

    /** The lowest ability that is possible. */
    default double lower() {
        return Double.NEGATIVE_INFINITY;
    }

    /** The highest ability that is possible. */
    default double upper() {
        return Double.POSITIVE_INFINITY;
    }

    /** The prior of a test with these responses: this one, unless it depends on the items. */
    default Prior over(List<ScoredItem> responses) {
        return this;
    }
}
