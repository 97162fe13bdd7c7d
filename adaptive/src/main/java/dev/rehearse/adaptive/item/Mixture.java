package dev.rehearse.adaptive.item;

/** The expectation of several models by their weights: P(k) = sum of w P_j(k), with its derivatives. */
final class Mixture {

    /*
     * With the share v_j = w_j P_j(k) / P(k) that each model has in a score: l' = sum v l_j', and
     * P'' / P = sum v (l_j'^2 + l_j''). Shares come from logarithms, of which the largest is subtracted before exp, so
     * that they are right where every P_j underflows.
     */

    private final ItemResponseModel[] models;
    private final double[] logWeights;

    /** Of one score at one ability: log P, l' and P'' / P. */
    record Point(double logProbability, double slope, double curvature) {

        double probability() {
            return Math.exp(logProbability);
        }

        /** What the score adds to the expected information. */
        double information() {
            return probability() * slope * slope;
        }

        /** What the score adds to the derivative of the expected information. */
        double informationDerivative() {
            return probability() * slope * (2 * curvature - slope * slope);
        }
    }

    Mixture(ItemResponseModel[] models, double... weights) {
        this.models = models;
        this.logWeights = new double[weights.length];
        for (int j = 0; j < weights.length; j++) {
            logWeights[j] = Math.log(weights[j]);
        }
    }

    double logProbability(int score, double theta) {
        double[] logs = logs(score, theta);
        double largest = largest(logs);
        double sum = 0;
        for (double log : logs) {
            sum += Math.exp(log - largest);
        }
        return Math.min(0, largest + Math.log(sum));
    }

    Point at(int score, double theta) {
        double[] logs = logs(score, theta);
        double largest = largest(logs);
        double sum = 0;
        double slope = 0;
        double curvature = 0;
        for (int j = 0; j < logs.length; j++) {
            double share = Math.exp(logs[j] - largest);
            double l = models[j].logDerivative(score, theta);
            sum += share;
            slope += share * l;
            curvature += share * (l * l - models[j].observedInformation(score, theta));
        }
        return new Point(Math.min(0, largest + Math.log(sum)), slope / sum, curvature / sum);
    }

    private double[] logs(int score, double theta) {
        double[] logs = new double[models.length];
        for (int j = 0; j < logs.length; j++) {
            logs[j] = logWeights[j] + models[j].logProbability(score, theta);
        }
        return logs;
    }

    private static double largest(double... logs) {
        double largest = Double.NEGATIVE_INFINITY;
        for (double log : logs) {
            largest = Math.max(largest, log);
        }
        return Math.max(largest, -Double.MAX_VALUE);
    }
}
