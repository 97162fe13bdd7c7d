package dev.rehearse.adaptive.ability;

import dev.rehearse.adaptive.input.InvalidSetting;
import dev.rehearse.adaptive.item.Item;
import dev.rehearse.adaptive.item.ItemPool;
import dev.rehearse.adaptive.item.ItemResponseModel;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The log-likelihood of every score of every item of a pool at every point of a grid, and the prior there. */
public final class LikelihoodTable {

    /*
     * One flat array, the points of one score next to each other: an answer costs one sequential pass. It takes
     * 8 bytes x points x scores: 0.5 MB for 1,000 right-or-wrong items on 33 points, 53 MB for 100,000. Items of equal
     * models share their rows, so that a pool of authors' difficulties takes what its few different models take.
     */

    final AbilityGrid grid;
    final double[] logPrior;
    private final Prior prior;
    final double[] points;
    final double[] weights;
    private final int[] firstRow;
    private final int[] scores;
    private final double[] logLikelihood;

    private LikelihoodTable(List<Item> items, ExpectedAPosteriori estimator) {
        grid = estimator.grid();
        prior = estimator.prior();
        points = new double[grid.points()];
        weights = new double[points.length];
        logPrior = new double[points.length];
        for (int k = 0; k < points.length; k++) {
            points[k] = grid.point(k);
            weights[k] = grid.weight(k);
            logPrior[k] = estimator.prior().logDensity(points[k]);
        }
        firstRow = new int[items.size()];
        scores = new int[items.size()];
        Map<ItemResponseModel, Integer> rowOfModel = rows(items);
        int rows = rowOfModel.keySet().stream()
                .mapToInt(model -> model.maximumScore() + 1)
                .sum();
        logLikelihood = new double[Math.multiplyExact(rows, points.length)];
        rowOfModel.forEach(this::fill);
    }

    /**
     * The table from which {@link TabulatedPosterior} computes the same estimates as {@code estimator} on this pool.
     */
    public static LikelihoodTable of(ItemPool pool, ExpectedAPosteriori estimator) {
        refuseJeffreys(estimator);
        return new LikelihoodTable(pool.items(), estimator);
    }

    private static void refuseJeffreys(ExpectedAPosteriori estimator) {
        if (estimator.prior() instanceof JeffreysPrior) {
            throw new InvalidSetting("prior", estimator.prior(), "one that does not depend on the items given");
        }
    }

    double[] logPriorOf(ExpectedAPosteriori estimator) {
        if (!estimator.grid().equals(grid)) {
            throw new InvalidSetting("ability grid", estimator.grid(), "that of the table, " + grid);
        }
        if (estimator.prior().equals(prior)) {
            return logPrior;
        }
        refuseJeffreys(estimator);
        double[] logDensities = new double[points.length];
        Arrays.setAll(logDensities, k -> estimator.prior().logDensity(points[k]));
        return logDensities;
    }

    /** Adds the log-likelihood of a score of the item at {@code index} of the pool. */
    void add(int index, int score, double[] logLikelihoods) {
        if (score < 0 || score >= scores[index]) {
            throw new IndexOutOfBoundsException("Score " + score + " of the item at " + index);
        }
        int offset = (firstRow[index] + score) * points.length;
        for (int k = 0; k < logLikelihoods.length; k++) {
            logLikelihoods[k] += logLikelihood[offset + k];
        }
    }

    private void fill(ItemResponseModel model, int row) {
        for (int score = 0; score <= model.maximumScore(); score++) {
            int offset = (row + score) * points.length;
            for (int k = 0; k < points.length; k++) {
                logLikelihood[offset + k] = model.logProbability(score, points[k]);
            }
        }
    }

    /** The first row of each model; fills in those of the items. */
    private Map<ItemResponseModel, Integer> rows(List<Item> items) {
        Map<ItemResponseModel, Integer> rowOfModel = new HashMap<>();
        int next = 0;
        for (int i = 0; i < firstRow.length; i++) {
            ItemResponseModel model = items.get(i).model();
            scores[i] = model.maximumScore() + 1;
            Integer known = rowOfModel.putIfAbsent(model, next);
            firstRow[i] = known == null ? next : known;
            next += known == null ? scores[i] : 0;
        }
        return rowOfModel;
    }
}
