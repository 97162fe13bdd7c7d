package dev.rehearse.calibration.fit;

import dev.rehearse.adaptive.ability.AbilityGrid;
import dev.rehearse.adaptive.ability.ExpectedAPosteriori;
import dev.rehearse.adaptive.ability.NormalPrior;
import dev.rehearse.adaptive.ability.Posterior;
import dev.rehearse.adaptive.item.Item;
import dev.rehearse.adaptive.item.ItemResponseModel;
import dev.rehearse.adaptive.item.ScoredItem;
import dev.rehearse.calibration.CalibrationResult;
import dev.rehearse.calibration.Responses;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** What the responses differ by from what the calibrated models expect at the persons' EAP abilities; immutable. */
public final class Residuals {

    /*
     * With E and V the mean and variance of the score at the estimated ability, residual y = x - E:
     *   outfit = mean of y^2 / V,   infit = sum y^2 / sum V [1];
     *   Q3 of two items is the correlation of their residuals over the persons who answered both [2], about -1 / (n -
     *   1) where they are locally independent.
     *
     * [1] B. D. Wright and G. N. Masters (1982), Rating Scale Analysis, MESA Press, chapter 5.
     * [2] W. M. Yen (1984), Effects of local item dependence on the fit and equating performance of the three-parameter
     *     logistic model. Applied Psychological Measurement 8(2), 125-145, doi:10.1177/014662168400800201.
     */

    private final Responses responses;
    private final List<Posterior> posteriors;
    private final double[][] residuals;
    private final double[][] variances;

    private Residuals(Responses responses, List<Posterior> posteriors, double[][] residuals, double[][] variances) {
        this.responses = responses;
        this.posteriors = List.copyOf(posteriors);
        this.residuals = residuals;
        this.variances = variances;
    }

    /** Of a calibration and the responses that it was made from. */
    public static Residuals of(Responses responses, CalibrationResult calibration) {
        List<Item> items = calibration.pool().items();
        AbilityGrid grid = new AbilityGrid(
                calibration.mean() - 6 * calibration.standardDeviation(),
                calibration.mean() + 6 * calibration.standardDeviation(),
                121);
        ExpectedAPosteriori estimator =
                new ExpectedAPosteriori(new NormalPrior(calibration.mean(), calibration.standardDeviation()), grid);
        List<Posterior> posteriors = new ArrayList<>();
        double[][] residuals = new double[responses.persons()][];
        double[][] variances = new double[responses.persons()][];
        for (int person = 0; person < responses.persons(); person++) {
            List<ScoredItem> scored = scored(responses, person, items);
            Posterior posterior = estimator.posterior(scored);
            double theta = posterior.estimate().ability();
            posteriors.add(posterior);
            residuals[person] = scored.stream()
                    .mapToDouble(one -> one.score() - moment(one.item().model(), theta, 1))
                    .toArray();
            variances[person] = scored.stream()
                    .mapToDouble(one -> moment(one.item().model(), theta, 2)
                            - Math.pow(moment(one.item().model(), theta, 1), 2))
                    .toArray();
        }
        return new Residuals(responses, posteriors, residuals, variances);
    }

    /** What is known of the ability of a person, on the scale of the calibration. */
    public Posterior posterior(int person) {
        return posteriors.get(person);
    }

    private static List<ScoredItem> scored(Responses responses, int person, List<Item> items) {
        return IntStream.range(responses.first(person), responses.first(person + 1))
                .mapToObj(i -> new ScoredItem(items.get(responses.item(i)), responses.score(i)))
                .toList();
    }

    private static double moment(ItemResponseModel model, double theta, int power) {
        return IntStream.rangeClosed(1, model.maximumScore())
                .mapToDouble(score -> Math.pow(score, power) * model.probability(score, theta))
                .sum();
    }

    /** Of every item, in the order of the responses. */
    public List<ItemFit> items() {
        int count = responses.itemCount();
        double[] squares = new double[count];
        double[] standardised = new double[count];
        double[] information = new double[count];
        long[] answers = new long[count];
        for (int person = 0; person < residuals.length; person++) {
            for (int k = 0; k < residuals[person].length; k++) {
                int item = responses.item(responses.first(person) + k);
                double square = residuals[person][k] * residuals[person][k];
                squares[item] += square;
                standardised[item] += square / variances[person][k];
                information[item] += variances[person][k];
                answers[item]++;
            }
        }
        return IntStream.range(0, count)
                .mapToObj(item -> new ItemFit(
                        responses.itemIds().get(item),
                        squares[item] / information[item],
                        standardised[item] / answers[item],
                        itemRest(item)))
                .toList();
    }

    private double itemRest(int item) {
        List<double[]> pairs = new ArrayList<>();
        for (int person = 0; person < responses.persons(); person++) {
            int[] row = responses.row(person);
            if (row[item] >= 0) {
                double rest = IntStream.of(row).filter(score -> score > 0).sum() - row[item];
                pairs.add(new double[] {row[item], rest});
            }
        }
        return Correlation.of(pairs);
    }

    /** Q3 of two items by their places; NaN where fewer than three persons answered both. */
    public double q3(int item, int other) {
        List<double[]> pairs = new ArrayList<>();
        for (int person = 0; person < residuals.length; person++) {
            double one = Double.NaN;
            double two = Double.NaN;
            for (int k = 0; k < residuals[person].length; k++) {
                int at = responses.item(responses.first(person) + k);
                one = at == item ? residuals[person][k] : one;
                two = at == other ? residuals[person][k] : two;
            }
            if (!Double.isNaN(one + two)) {
                pairs.add(new double[] {one, two});
            }
        }
        return pairs.size() < 3 ? Double.NaN : Correlation.of(pairs);
    }
}
