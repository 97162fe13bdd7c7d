package dev.rehearse.adaptive;

import dev.rehearse.adaptive.ability.ExpectedAPosteriori;
import dev.rehearse.adaptive.ability.JeffreysPrior;
import dev.rehearse.adaptive.ability.MaximumAPosteriori;
import dev.rehearse.adaptive.ability.MaximumLikelihood;
import dev.rehearse.adaptive.ability.NormalPrior;
import dev.rehearse.adaptive.ability.ResidualWeight;
import dev.rehearse.adaptive.ability.RobustLikelihood;
import dev.rehearse.adaptive.ability.UniformPrior;
import dev.rehearse.adaptive.ability.WeightedLikelihood;
import dev.rehearse.adaptive.content.Enemies;
import dev.rehearse.adaptive.content.ItemFamily;
import dev.rehearse.adaptive.content.MaximumPriorityIndex;
import dev.rehearse.adaptive.content.OrderedItems;
import dev.rehearse.adaptive.exposure.FiveFourThreeTwoOne;
import dev.rehearse.adaptive.exposure.MaximumExposureRate;
import dev.rehearse.adaptive.exposure.Randomesque;
import dev.rehearse.adaptive.exposure.SympsonHetter;
import dev.rehearse.adaptive.selection.AStratified;
import dev.rehearse.adaptive.selection.AbilityWeighting;
import dev.rehearse.adaptive.selection.ClosestDifficulty;
import dev.rehearse.adaptive.selection.ClosestOptimum;
import dev.rehearse.adaptive.selection.DiscriminationIndex;
import dev.rehearse.adaptive.selection.ExpectedInformation;
import dev.rehearse.adaptive.selection.ExpectedPosteriorVariance;
import dev.rehearse.adaptive.selection.FirstItems;
import dev.rehearse.adaptive.selection.KullbackLeiblerInformation;
import dev.rehearse.adaptive.selection.MaximumInformation;
import dev.rehearse.adaptive.selection.Progressive;
import dev.rehearse.adaptive.selection.Proportional;
import dev.rehearse.adaptive.selection.RandomItem;
import dev.rehearse.adaptive.selection.TestProgress;
import dev.rehearse.adaptive.selection.WeightedInformation;
import dev.rehearse.adaptive.stopping.AllOf;
import dev.rehearse.adaptive.stopping.AnyOf;
import dev.rehearse.adaptive.stopping.DecidedLevel;
import dev.rehearse.adaptive.stopping.LeastExpectedLoss;
import dev.rehearse.adaptive.stopping.LeastInformation;
import dev.rehearse.adaptive.stopping.MaximumLength;
import dev.rehearse.adaptive.stopping.MinimumLength;
import dev.rehearse.adaptive.stopping.SequentialProbabilityRatio;
import dev.rehearse.adaptive.stopping.StandardErrorPlateau;
import dev.rehearse.adaptive.stopping.TargetStandardError;
import dev.rehearse.adaptive.stopping.TimeLimit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The alternatives that plain data name by {@code type}. */
final class DataTypes {

    private static final List<Class<?>> ALL = List.of(
            ExpectedAPosteriori.class,
            MaximumAPosteriori.class,
            MaximumLikelihood.class,
            WeightedLikelihood.class,
            RobustLikelihood.class,
            NormalPrior.class,
            UniformPrior.class,
            JeffreysPrior.class,
            ResidualWeight.Huber.class,
            ResidualWeight.Tukey.class,
            MaximumInformation.class,
            ClosestDifficulty.class,
            ClosestOptimum.class,
            WeightedInformation.class,
            KullbackLeiblerInformation.class,
            DiscriminationIndex.class,
            ExpectedInformation.class,
            ExpectedPosteriorVariance.class,
            Progressive.class,
            Proportional.class,
            RandomItem.class,
            FirstItems.class,
            AStratified.class,
            MaximumPriorityIndex.class,
            TestProgress.ByLength.class,
            TestProgress.ByPrecision.class,
            AbilityWeighting.ByLikelihood.class,
            AbilityWeighting.ByPosterior.class,
            Randomesque.class,
            FiveFourThreeTwoOne.class,
            SympsonHetter.class,
            MaximumExposureRate.class,
            Enemies.class,
            ItemFamily.class,
            OrderedItems.class,
            MaximumLength.class,
            MinimumLength.class,
            TargetStandardError.class,
            StandardErrorPlateau.class,
            LeastInformation.class,
            LeastExpectedLoss.class,
            SequentialProbabilityRatio.class,
            DecidedLevel.class,
            TimeLimit.class,
            AllOf.class,
            AnyOf.class);

    private DataTypes() {}

    /** The alternative of this name. */
    static Optional<Class<?>> named(Object name, Class<?> of) {
        return ALL.stream()
                .filter(type ->
                        of.isAssignableFrom(type) && type.getSimpleName().equals(name))
                .findFirst();
    }

    /** The names of all alternatives, for messages. */
    static String names(Class<?> of) {
        return ALL.stream()
                .filter(of::isAssignableFrom)
                .map(Class::getSimpleName)
                .collect(Collectors.joining(", "));
    }
}
