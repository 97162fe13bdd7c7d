package dev.rehearse.calibration;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

/** The covariance of the estimates, from the observed information. */
final class StandardErrors {

    /*
     * Louis's identity: the observed information is that of the complete data, less what is missing,
     *   I = E(-d2 l) - sum_i Cov(S_i | u_i),
     * where S_i is the score of person i were ability known [1]. Abilities are points of quadrature, so that the
     * covariance is a sum; parameters of ability, if they are estimated, are among the others, with x = mean and log
     * deviation. It is inverted whole, since items are correlated through ability, but only blocks of one item are
     * needed (InverseBlocks). Covariances of persons are computed on all threads, and subtracted in the order of the
     * persons. Free parameters are turned into those of the models by the delta method.
     *
     * [1] T. A. Louis (1982), Finding the observed information matrix when using the EM algorithm. Journal of the Royal
     *     Statistical Society B 44(2), 226-233, doi:10.1111/j.2517-6161.1982.tb01203.x.
     */

    private static final int WAVE = 1024;
    private static final int PART = 64;

    private final Responses responses;
    private final List<CalibrationItem> items;
    private final double[][] free;
    private final double[][] tables;
    private final double[] points;
    private final double[][][] slopes;
    private final int[] first;

    StandardErrors(
            Responses responses, List<CalibrationItem> items, double[][] free, double[][] tables, double... points) {
        this.responses = responses;
        this.items = items;
        this.free = free;
        this.tables = tables;
        this.points = points;
        slopes = new double[free.length][][];
        first = new int[free.length + 1];
        for (int item = 0; item < free.length; item++) {
            first[item + 1] = first[item] + free[item].length;
            slopes[item] = free[item].length == 0
                    ? new double[0][]
                    : Maximization.slopes(items.get(item).form(), free[item], points);
        }
    }

    /** Of the natural parameters of each item. */
    double[][][] covariances(
            Expectation expected,
            CalibrationSettings settings,
            double mean,
            double deviation,
            ExecutorService executor) {
        double[][] abilitySlopes = abilitySlopes(settings.population(), mean, deviation);
        int size = first[free.length] + abilitySlopes.length;
        double[][] information = new double[size][size];
        for (int item = 0; item < free.length; item++) {
            if (free[item].length > 0) {
                ItemForm form = items.get(item).form();
                double[][] block =
                        new Maximization(form, settings.priors(), points, expected.counts[item]).curvature(free[item]);
                for (int a = 0; a < block.length; a++) {
                    System.arraycopy(block[a], 0, information[first[item] + a], first[item], block.length);
                }
            }
        }
        addAbility(information, abilitySlopes, expected.persons, settings.population());
        double[] logWeights = Expectation.logarithms(Normal.weights(points, mean, deviation));
        for (int begin = 0; begin < responses.persons(); begin += WAVE) {
            int end = Math.min(begin + WAVE, responses.persons());
            List<Future<List<Missing>>> parts = IntStream.iterate(begin, from -> from < end, from -> from + PART)
                    .mapToObj(from -> executor.submit(() -> IntStream.range(from, Math.min(from + PART, end))
                            .mapToObj(person -> missing(person, abilitySlopes, logWeights))
                            .toList()))
                    .toList();
            parts.forEach(part -> Calibration.joined(part).forEach(missing -> missing.subtractFrom(information)));
        }
        int[] blocks = Arrays.copyOf(first, abilitySlopes.length == 0 ? first.length : first.length + 1);
        blocks[blocks.length - 1] = size;
        return natural(new InverseBlocks(information, blocks).of(executor));
    }

    /** The covariance of one person's scores, and where in the information they belong. */
    private static final class Missing {

        private final int[] places;
        private final double[][] covariance;

        Missing(int[] places, double[]... covariance) {
            this.places = places;
            this.covariance = covariance;
        }

        void subtractFrom(double[]... information) {
            for (int a = 0; a < places.length; a++) {
                for (int b = 0; b < places.length; b++) {
                    information[places[a]][places[b]] -= covariance[a][b];
                }
            }
        }
    }

    /** d log density / d parameter at each point. */
    private double[][] abilitySlopes(Population population, double mean, double deviation) {
        double[] z = Arrays.stream(points).map(x -> (x - mean) / deviation).toArray();
        double[] byMean = Arrays.stream(z).map(value -> value / deviation).toArray();
        double[] byLogDeviation =
                Arrays.stream(z).map(value -> value * value - 1).toArray();
        return switch (population) {
            case STANDARD -> new double[0][];
            case VARIANCE -> new double[][] {byLogDeviation};
            case MEAN_AND_VARIANCE -> new double[][] {byMean, byLogDeviation};
        };
    }

    /** Complete information of a normal sample at the maximum: N / deviation^2 for the mean, 2 N for log deviation. */
    private void addAbility(double[][] information, double[][] abilitySlopes, double[] persons, Population population) {
        int at = first[free.length];
        double count = Arrays.stream(persons).sum();
        if (population == Population.MEAN_AND_VARIANCE) {
            double squares = 0;
            for (int q = 0; q < points.length; q++) {
                squares += persons[q] * abilitySlopes[0][q] * abilitySlopes[0][q];
            }
            information[at][at] += squares;
            at++;
        }
        if (population != Population.STANDARD) {
            information[at][at] += 2 * count;
        }
    }

    private Missing missing(int person, double[][] abilitySlopes, double... logWeights) {
        double[] posterior = new double[points.length];
        Expectation.posterior(responses, person, tables, logWeights, posterior);
        int[] places = places(person, abilitySlopes.length);
        double[][] byPoint = centred(scores(person, places.length, abilitySlopes), posterior);
        double[][] covariance = new double[places.length][places.length];
        for (int q = 0; q < posterior.length; q++) {
            for (int a = 0; a < places.length; a++) {
                add(posterior[q] * byPoint[q][a], byPoint[q], covariance[a]);
            }
        }
        return new Missing(places, covariance);
    }

    /** Scores less their mean, by point: so that the innermost loop runs over neighbours in memory. */
    private static double[][] centred(double[][] scores, double... posterior) {
        double[][] byPoint = new double[posterior.length][scores.length];
        for (int a = 0; a < scores.length; a++) {
            double average = 0;
            for (int q = 0; q < posterior.length; q++) {
                average += posterior[q] * scores[a][q];
            }
            for (int q = 0; q < posterior.length; q++) {
                byPoint[q][a] = scores[a][q] - average;
            }
        }
        return byPoint;
    }

    private static void add(double times, double[] values, double... sums) {
        for (int b = 0; b < sums.length; b++) {
            sums[b] += times * values[b];
        }
    }

    private int[] places(int person, int ability) {
        int size = ability;
        for (int i = responses.first(person); i < responses.first(person + 1); i++) {
            size += free[responses.item(i)].length;
        }
        int[] places = new int[size];
        int at = 0;
        for (int i = responses.first(person); i < responses.first(person + 1); i++) {
            int item = responses.item(i);
            for (int a = 0; a < free[item].length; a++) {
                places[at++] = first[item] + a;
            }
        }
        for (int a = 0; a < ability; a++) {
            places[at++] = first[free.length] + a;
        }
        return places;
    }

    private double[][] scores(int person, int size, double[]... abilitySlopes) {
        double[][] scores = new double[size][];
        int at = 0;
        for (int i = responses.first(person); i < responses.first(person + 1); i++) {
            int row = responses.score(i) * points.length;
            for (double[] slope : slopes[responses.item(i)]) {
                scores[at++] = Arrays.copyOfRange(slope, row, row + points.length);
            }
        }
        for (double[] slope : abilitySlopes) {
            scores[at++] = slope.clone();
        }
        return scores;
    }

    private double[][][] natural(double[][]... blocks) {
        double[][][] covariances = new double[free.length][][];
        for (int item = 0; item < free.length; item++) {
            covariances[item] =
                    free[item].length == 0 ? new double[0][] : Matrix.transformed(jacobian(item), blocks[item]);
        }
        return covariances;
    }

    /** d natural / d free, by central differences. */
    private double[][] jacobian(int item) {
        ItemForm form = items.get(item).form();
        double h = 1e-6;
        double[][] jacobian = new double[form.natural(free[item]).length][free[item].length];
        for (int a = 0; a < free[item].length; a++) {
            double[] moved = free[item].clone();
            moved[a] += h;
            double[] up = form.natural(moved);
            moved[a] -= 2 * h;
            double[] down = form.natural(moved);
            for (int k = 0; k < up.length; k++) {
                jacobian[k][a] = (up[k] - down[k]) / (2 * h);
            }
        }
        return jacobian;
    }
}
