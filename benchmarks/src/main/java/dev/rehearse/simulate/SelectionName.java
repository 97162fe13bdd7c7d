package dev.rehearse.simulate;

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
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** The rules that {@code --selection} knows. */
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

    /** The rule for a test of at most so many items. */
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

    static SelectionName of(String text, String prefix) {
        return Arrays.stream(values())
                .filter(name -> name.text().equals(text))
                .findFirst()
                .orElseThrow(() -> new InvalidOption(prefix + "selection is \"" + text + "\", which must be one of "
                        + Arrays.stream(values()).map(SelectionName::text).collect(Collectors.joining(", ")) + "."));
    }

    private static ByLikelihood byLikelihood() {
        return new ByLikelihood(AbilityGrid.STANDARD);
    }
}
