package dev.rehearse.calibration.fit;

import dev.rehearse.adaptive.ability.ScoreDistribution;
import dev.rehearse.adaptive.item.Item;
import dev.rehearse.calibration.CalibrationResult;
import dev.rehearse.calibration.Responses;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** S-X2 of right-or-wrong items that all persons answered. */
public final class ScoreFits {

    /*
     * Among persons of total score k the share E_k expected to have item i right is
     *   integral P_i f(k - 1 without i) g / integral f(k) g,
     * f the distribution of the total score at an ability (Lord and Wingersky), g its density. With N_k persons and the
     * observed share O_k, S-X2 = sum_k N_k (O_k - E_k)^2 / (E_k (1 - E_k)), k from 1 to n - 1. Scores with an expected
     * count below 1, right or wrong, are joined to the next.
     *
     * M. Orlando and D. Thissen (2000), Likelihood-based item-fit indices for dichotomous item response theory models.
     * Applied Psychological Measurement 24(1), 50-64, doi:10.1177/01466216000241003.
     */

    private static final int POINTS = 121;
    private static final double LEAST = 1;

    private final Responses responses;
    private final List<Item> items;
    private final double[] theta = new double[POINTS];
    private final double[] weights = new double[POINTS];
    private final int[] totals;

    private ScoreFits(Responses responses, CalibrationResult calibration) {
        this.responses = responses;
        this.items = calibration.pool().items();
        double sum = 0;
        for (int q = 0; q < POINTS; q++) {
            double z = -6 + 0.1 * q;
            theta[q] = calibration.mean() + calibration.standardDeviation() * z;
            weights[q] = Math.exp(-z * z / 2);
            sum += weights[q];
        }
        for (int q = 0; q < POINTS; q++) {
            weights[q] /= sum;
        }
        totals = IntStream.range(0, responses.persons())
                .map(person -> IntStream.of(responses.row(person)).sum())
                .toArray();
    }

    /**
     * Of every item.
     *
     * @throws IllegalArgumentException if a response is missing, or an item has more than two scores
     */
    public static List<ScoreFit> of(Responses responses, CalibrationResult calibration) {
        boolean complete = responses.first(responses.persons()) == responses.persons() * responses.itemCount();
        if (!complete
                || calibration.items().stream().anyMatch(item -> item.model().maximumScore() > 1)) {
            throw new IllegalArgumentException("S-X2 takes right-or-wrong items that all persons answered");
        }
        ScoreFits fits = new ScoreFits(responses, calibration);
        return IntStream.range(0, responses.itemCount())
                .mapToObj(item -> fits.fit(item, calibration.items().get(item).parameters()))
                .toList();
    }

    private ScoreFit fit(int item, List<Double> parameters) {
        double[][] cells = new double[items.size() + 1][4];
        double[] expected = expected(item);
        for (int person = 0; person < totals.length; person++) {
            int right = responses.row(person)[item];
            double[] cell = cells[totals[person]];
            cell[0] += right;
            cell[1] += 1 - right;
            cell[2] += expected[totals[person]];
            cell[3] += 1 - expected[totals[person]];
        }
        double statistic = 0;
        List<double[]> joined = joined(cells);
        for (double[] cell : joined) {
            double difference = cell[0] - cell[2];
            statistic += difference * difference * (1 / cell[2] + 1 / cell[3]);
        }
        int freedom = joined.size() - parameters.size();
        return new ScoreFit(
                items.get(item).id(),
                statistic,
                freedom,
                freedom > 0 ? ChiSquared.above(statistic, freedom) : Double.NaN);
    }

    private double[] expected(int item) {
        List<Item> others = new ArrayList<>(items);
        others.remove(item);
        double[] right = new double[items.size() + 1];
        double[] all = new double[items.size() + 1];
        for (int q = 0; q < POINTS; q++) {
            ScoreDistribution without = ScoreDistribution.of(others, theta[q]);
            double p = items.get(item).model().probability(1, theta[q]);
            for (int k = 0; k < items.size(); k++) {
                double mass = weights[q] * without.probability(k);
                right[k + 1] += p * mass;
                all[k + 1] += p * mass;
                all[k] += (1 - p) * mass;
            }
        }
        for (int k = 0; k < right.length; k++) {
            right[k] /= all[k];
        }
        return right;
    }

    private static List<double[]> joined(double[]... cells) {
        List<double[]> joined = new ArrayList<>();
        double[] open = new double[4];
        for (int k = 1; k < cells.length - 1; k++) {
            for (int i = 0; i < 4; i++) {
                open[i] += cells[k][i];
            }
            if (open[2] >= LEAST && open[3] >= LEAST) {
                joined.add(open);
                open = new double[4];
            }
        }
        for (int i = 0; i < 4 && !joined.isEmpty(); i++) {
            joined.getLast()[i] += open[i];
        }
        return joined;
    }
}
