package dev.rehearse.adaptive.item;

/** The parameters of a model on a scale where every number is allowed, so that they may be normally distributed. */
sealed interface FreeParameters permits LogisticParameters, GradedParameters, PartialCreditParameters {

    /** Of the model itself. */
    double[] values();

    /** The derivatives of the free parameters by the natural ones: a, then b (each of them), then c if it is not 0. */
    double[][] jacobian();

    /** By row of free parameters, what one standard deviation of each kind of spread moves. */
    double[][] directions(ParameterSpread spread);

    /** The model that has these free parameters. */
    ItemResponseModel model(double... free);

    /** Of a logistic, graded response or generalized partial credit model. */
    static FreeParameters of(ItemResponseModel model) {
        return switch (model) {
            case TwoParameterLogistic two ->
                new LogisticParameters(
                        Logistic.twoParameter(TwoParameterLogistic.D, two.discrimination(), two.difficulty()));
            case Logistic logistic -> new LogisticParameters(logistic);
            case GradedResponse graded -> new GradedParameters(graded);
            case GeneralizedPartialCredit partial -> new PartialCreditParameters(partial);
            default -> throw new UncertaintyUnknown(model);
        };
    }
}
