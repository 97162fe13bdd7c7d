package dev.rehearse.simulate;

import dev.rehearse.adaptive.ability.AbilityEstimator;
import dev.rehearse.adaptive.ability.ExpectedAPosteriori;
import dev.rehearse.adaptive.ability.MaximumAPosteriori;
import dev.rehearse.adaptive.ability.MaximumLikelihood;
import dev.rehearse.adaptive.ability.WeightedLikelihood;
import java.util.Locale;

/** The estimators that {@code --estimator} knows. */
enum EstimatorName {
    EAP,
    MAP,
    ML,
    WL;

    AbilityEstimator estimator() {
        return switch (this) {
            case EAP -> ExpectedAPosteriori.STANDARD;
            case MAP -> MaximumAPosteriori.STANDARD;
            case ML -> MaximumLikelihood.STANDARD;
            case WL -> WeightedLikelihood.STANDARD;
        };
    }

    static EstimatorName of(String text, String prefix) {
        for (EstimatorName name : values()) {
            if (name.name().toLowerCase(Locale.ROOT).equals(text)) {
                return name;
            }
        }
        throw new InvalidOption(prefix + "estimator is \"" + text + "\", which must be eap, map, ml or wl.");
    }
}
