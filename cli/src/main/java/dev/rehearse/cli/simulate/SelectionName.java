package dev.rehearse.cli.simulate;

import dev.rehearse.adaptive.ability.AbilityGrid;
import dev.rehearse.adaptive.selection.AbilityWeighting.ByLikelihood;
import dev.rehearse.adaptive.selection.AbilityWeighting.ByPosterior;
import dev.rehearse.adaptive.selection.ClosestDifficulty;
import dev.rehearse.adaptive.selection.ClosestOptimum;
import dev.rehearse.adaptive.selection.DiscriminationIndex;
import dev.rehearse.adaptive.selection.ExpectedPosteriorVariance;
import dev.rehearse.adaptive.selection.KullbackLeiblerInformation;
import dev.rehearse.adaptive.selection.MaximumInformation;
import dev.rehearse.adaptive.selection.Progressive;
import dev.rehearse.adaptive.selection.Proportional;
import dev.rehearse.adaptive.selection.RandomItem;
import dev.rehearse.adaptive.selection.RankedSelection;
import dev.rehearse.adaptive.selection.TestProgress.ByLength;
import dev.rehearse.adaptive.selection.WeightedInformation;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Locale;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** The rules of {@code --selection}. */
enum SelectionName {
    MFI,
    BOPT,
    THOPT,
    MLWI,
    MPWI,
    KL,
    KLP,
    MEPV,
    GDI,
    GDIP,
    PROGRESSIVE,
    PROPORTIONAL,
    RANDOM;

    /** The rule for a test of at most this many items. */
    RankedSelection rule(int length) {
        return switch (this) {
            case MFI -> new MaximumInformation();
            case BOPT -> new ClosestDifficulty();
            case THOPT -> new ClosestOptimum();
            case MLWI -> new WeightedInformation(byLikelihood());
            case MPWI -> new WeightedInformation(ByPosterior.STANDARD);
            case KL -> new KullbackLeiblerInformation(byLikelihood());
            case KLP -> new KullbackLeiblerInformation(ByPosterior.STANDARD);
            case MEPV -> new ExpectedPosteriorVariance(ByPosterior.STANDARD);
            case GDI -> new DiscriminationIndex(byLikelihood());
            case GDIP -> new DiscriminationIndex(ByPosterior.STANDARD);
            case PROGRESSIVE -> new Progressive(new ByLength(length, 1));
            case PROPORTIONAL -> new Proportional(length, new ByLength(length, 1));
            case RANDOM -> new RandomItem();
        };
    }

    String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Parses a rule by its name. */
    static final class Converter implements ITypeConverter<SelectionName> {
        @Override
        public SelectionName convert(String text) {
            return Arrays.stream(values())
                    .filter(name -> name.text().equals(text))
                    .findFirst()
                    .orElseThrow(() -> new TypeConversionException("must be one of " + String.join(", ", new Texts())));
        }
    }

    /** The names, in help and completion. */
    static final class Texts extends ArrayList<String> {
        Texts() {
            super(Arrays.stream(values()).map(SelectionName::text).toList());
        }
    }

    private static ByLikelihood byLikelihood() {
        return new ByLikelihood(AbilityGrid.STANDARD);
    }
}
