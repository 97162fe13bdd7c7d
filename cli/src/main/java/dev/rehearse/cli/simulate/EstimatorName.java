package dev.rehearse.cli.simulate;

import dev.rehearse.adaptive.ability.AbilityEstimator;
import dev.rehearse.adaptive.ability.ExpectedAPosteriori;
import dev.rehearse.adaptive.ability.MaximumAPosteriori;
import dev.rehearse.adaptive.ability.MaximumLikelihood;
import dev.rehearse.adaptive.ability.WeightedLikelihood;
import java.util.Arrays;
import java.util.Locale;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** The estimators of {@code --estimator}. */
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

    /** Parses an estimator by its name. */
    static final class Converter implements ITypeConverter<EstimatorName> {
        @Override
        public EstimatorName convert(String text) {
            return Arrays.stream(values())
                    .filter(name -> name.name().toLowerCase(Locale.ROOT).equals(text))
                    .findFirst()
                    .orElseThrow(() -> new TypeConversionException("must be eap, map, ml or wl"));
        }
    }
}
