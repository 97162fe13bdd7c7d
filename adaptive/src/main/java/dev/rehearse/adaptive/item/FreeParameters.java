package dev.rehearse.adaptive.item;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;

/** The parameters of a model transformed to an unbounded scale, so that they may be normally distributed. */
sealed interface FreeParameters
        permits LogisticParameters, GradedParameters, PartialCreditParameters, NominalParameters {

    /** The transformed parameters of the model. */
    double[] values();

    /**
     * The derivatives of the free parameters by the natural ones: a, then b (each of them), then c if it is not 0; of
     * nominal responses slopes, then intercepts.
     */
    double[][] jacobian();

    /** By row of free parameters, the effect of one standard deviation of each kind of spread. */
    double[][] directions(ParameterSpread spread);

    /** The model that has these free parameters. */
    ItemResponseModel model(double... free);

    /** For a model of this package; those with shared parameters are treated as the general model. */
    static FreeParameters of(ItemResponseModel model) {
        return switch (model) {
            case TwoParameterLogistic two ->
                LogisticParameters.of(
                        Logistic.twoParameter(TwoParameterLogistic.D, two.discrimination(), two.difficulty()));
            case Logistic logistic -> LogisticParameters.of(logistic);
            case GradedResponse graded -> new GradedParameters(graded);
            case ModifiedGradedResponse modified ->
                new GradedParameters(new GradedResponse(
                        modified.scaling(),
                        modified.discrimination(),
                        each(modified.categories(), category -> modified.location() - category)));
            case GeneralizedPartialCredit partial -> new PartialCreditParameters(partial);
            case PartialCredit partial ->
                new PartialCreditParameters(new GeneralizedPartialCredit(partial.scaling(), 1, partial.steps()));
            case RatingScale rating ->
                new PartialCreditParameters(new GeneralizedPartialCredit(
                        rating.scaling(), 1, each(rating.steps(), step -> rating.location() + step)));
            case NominalResponse nominal -> new NominalParameters(nominal);
            default -> throw new UncertaintyUnknown(model);
        };
    }

    /** Those for this many natural parameters: for a logistic model with four of them including the ceiling. */
    static FreeParameters of(ItemResponseModel model, int natural) {
        return model instanceof Logistic logistic && logistic.ceiling() < 1 && natural == 4
                ? new LogisticParameters(logistic, true)
                : of(model);
    }

    private static double[] each(double[] values, DoubleUnaryOperator function) {
        return Arrays.stream(values).map(function).toArray();
    }
}
