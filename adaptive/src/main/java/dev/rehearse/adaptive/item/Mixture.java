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
        return at(theta)[score];
    }

    /** Of all scores at an ability. */
    Point[] at(double theta) {
        int scores = models[0].maximumScore() + 1;
        ScoreValues values = new ScoreValues(scores);
        double[][] logs = new double[scores][models.length];
        double[][] slopes = new double[scores][models.length];
        double[][] observed = new double[scores][models.length];
        for (int j = 0; j < models.length; j++) {
            values.of(models[j], theta);
            for (int score = 0; score < scores; score++) {
                logs[score][j] = logWeights[j] + values.logProbability[score];
                slopes[score][j] = values.slope[score];
                observed[score][j] = values.observedInformation[score];
            }
        }
        Point[] points = new Point[scores];
        for (int score = 0; score < scores; score++) {
            points[score] = point(logs[score], slopes[score], observed[score]);
        }
        return points;
    }

    private static Point point(double[] logs, double[] slopes, double[] observed) {
        double largest = largest(logs);
        double sum = 0;
        double slope = 0;
        double curvature = 0;
        for (int j = 0; j < logs.length; j++) {
            double share = Math.exp(logs[j] - largest);
            double l = slopes[j];
            sum += share;
            slope += share * l;
            curvature += share * (l * l - observed[j]);
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
