package dev.rehearse.adaptive.item;

/**
 * What a model says of each of its scores at one ability: log P, its derivative, and the negative second derivative of
 * log P. Mutable, so that one serves many models.
 */
final class ScoreValues {

    final double[] logProbability;
    final double[] slope;
    final double[] observedInformation;

    /** Scratch space of a model. */
    final double[] weights;

    ScoreValues(int scores) {
        logProbability = new double[scores];
        slope = new double[scores];
        observedInformation = new double[scores];
        weights = new double[scores];
    }

    /**
     * Takes the values of a model with so many scores: equal to the last bit to those that it gives of one score, but
     * in one pass where its scores share most of the work.
     */
    void of(ItemResponseModel model, double theta) {
        switch (model) {
            case CumulativeLogits cumulative -> cumulative.allScores(theta, this);
            case DivideByTotal divided -> divided.allScores(theta, this);
            default -> {
                for (int score = 0; score < slope.length; score++) {
                    logProbability[score] = model.logProbability(score, theta);
                    slope[score] = model.logDerivative(score, theta);
                    observedInformation[score] = model.observedInformation(score, theta);
                }
            }
        }
    }
}
