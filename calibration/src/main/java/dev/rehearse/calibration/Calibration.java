package dev.rehearse.calibration;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

/**
 * Estimates item parameters from responses by marginal maximum likelihood, or marginal maximum a posteriori with
 * priors.
 */
public final class Calibration {

    /*
     * EM: Expectation counts who is expected where under the parameters so far, Maximization finds for each item by
     * itself the parameters that fit these counts best, until no parameter changes any more (Bock and Aitkin 1981;
     * Expectation cites it). Ability is normal on equally spaced points, weights normalised. With
     * Population.MEAN_AND_VARIANCE and anchors, this is calibration of new items on the scale of the old (fixed
     * parameter calibration, multiple cycles) [1].
     *
     * [1] S. Kim (2006), A comparative study of IRT fixed parameter calibration methods. Journal of Educational
     *     Measurement 43(4), 355-381, doi:10.1111/j.1745-3984.2006.00021.x.
     */

    private final Responses responses;
    private final List<CalibrationItem> items;
    private final CalibrationSettings settings;
    private final double[] points;
    private final double[][] free;
    private final double[][] tables;
    private double mean;
    private double deviation = 1;

    private Calibration(Responses responses, List<CalibrationItem> items, CalibrationSettings settings) {
        this.responses = responses;
        this.items = items;
        this.settings = settings;
        points = IntStream.range(0, settings.quadrature().points())
                .mapToDouble(settings.quadrature()::point)
                .toArray();
        free = new double[items.size()][];
        tables = new double[items.size()][];
        for (int i = 0; i < free.length; i++) {
            int item = i;
            free[i] = items.get(i).anchor().isPresent()
                    ? new double[0]
                    : items.get(i).form().start(responses.maximumScore(i));
            tables[i] = items.get(i)
                    .anchor()
                    .map(model -> ItemTable.of(model, points))
                    .orElseGet(() -> table(item, free[item]));
        }
    }

    /** All items by one form. */
    public static CalibrationResult of(Responses responses, ItemForm form, CalibrationSettings settings) {
        return of(
                responses,
                responses.itemIds().stream()
                        .map(id -> CalibrationItem.free(id, form))
                        .toList(),
                settings);
    }

    /**
     * Each item as stated.
     *
     * @param items in the order of the responses
     * @throws InvalidResponses if the items are others, or nothing can be learnt of one of them
     * @throws NotIdentified if the responses do not settle the parameters
     * @throws CalibrationCancelled if progress says so
     */
    public static CalibrationResult of(Responses responses, List<CalibrationItem> items, CalibrationSettings settings) {
        CalibrationCheck.of(responses, items, settings);
        try (ExecutorService executor = Executors.newFixedThreadPool(settings.threads())) {
            return new Calibration(responses, items, settings).run(executor);
        }
    }

    private CalibrationResult run(ExecutorService executor) {
        int cycle = 0;
        double change = Double.POSITIVE_INFINITY;
        while (cycle < settings.convergence().cycles()
                && change > settings.convergence().tolerance()) {
            cycle++;
            Expectation expected = expectation(executor);
            change = Math.max(maximize(expected, executor), population(expected));
            if (!settings.progress().goOn(cycle, expected.logLikelihood, change)) {
                throw new CalibrationCancelled();
            }
        }
        Expectation last = expectation(executor);
        boolean converged = change <= settings.convergence().tolerance();
        double[][][] covariances = settings.convergence().standardErrors()
                ? new StandardErrors(responses, items, free, tables, points)
                        .covariances(last, settings, mean, deviation, executor)
                : new double[0][][];
        return new CalibrationResult(
                IntStream.range(0, free.length)
                        .mapToObj(item -> calibrated(item, covariances))
                        .toList(),
                last.logLikelihood,
                mean,
                deviation,
                cycle,
                converged);
    }

    private Expectation expectation(ExecutorService executor) {
        return Expectation.of(responses, tables, Normal.weights(points, mean, deviation), executor);
    }

    /** Gives the largest change. */
    private double maximize(Expectation expected, ExecutorService executor) {
        List<Future<Double>> changes = IntStream.range(0, free.length)
                .filter(item -> items.get(item).anchor().isEmpty())
                .mapToObj(item -> executor.submit(() -> maximize(item, expected.counts[item])))
                .toList();
        double largest = 0;
        for (Future<Double> change : changes) {
            largest = Math.max(largest, joined(change));
        }
        return largest;
    }

    private double maximize(int item, double... counts) {
        double[] before = free[item];
        ItemForm form = items.get(item).form();
        free[item] = new Maximization(form, settings.priors(), points, counts).from(before);
        tables[item] = table(item, free[item]);
        return IntStream.range(0, before.length)
                .mapToDouble(k -> Math.abs(free[item][k] - before[k]))
                .max()
                .orElse(0);
    }

    private double[] table(int item, double... parameters) {
        return ItemTable.of(items.get(item).form().model(parameters), points);
    }

    /** Gives the change. */
    private double population(Expectation expected) {
        double persons = Arrays.stream(expected.persons).sum();
        double center = 0;
        double squares = 0;
        for (int q = 0; q < points.length; q++) {
            center += expected.persons[q] * points[q] / persons;
            squares += expected.persons[q] * points[q] * points[q] / persons;
        }
        double oldMean = mean;
        double oldDeviation = deviation;
        switch (settings.population()) {
            case STANDARD -> {}
            case VARIANCE -> deviation = Math.sqrt(squares);
            case MEAN_AND_VARIANCE -> {
                mean = center;
                deviation = Math.sqrt(squares - center * center);
            }
        }
        return Math.max(Math.abs(mean - oldMean), Math.abs(deviation - oldDeviation));
    }

    private CalibratedItem calibrated(int item, double[][]... covariances) {
        CalibrationItem asked = items.get(item);
        if (asked.anchor().isPresent()) {
            return new CalibratedItem(asked.id(), asked.anchor().get(), List.of(), List.of());
        }
        List<List<Double>> covariance = covariances.length == 0
                ? List.of()
                : Arrays.stream(covariances[item]).map(Calibration::listed).toList();
        return new CalibratedItem(
                asked.id(), asked.form().model(free[item]), listed(asked.form().natural(free[item])), covariance);
    }

    private static List<Double> listed(double... values) {
        return Arrays.stream(values).boxed().toList();
    }

    static <T> T joined(Future<T> work) {
        try {
            return work.get();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new CalibrationCancelled();
        } catch (ExecutionException failed) {
            throw failed.getCause() instanceof RuntimeException cause
                    ? cause
                    : new IllegalStateException(failed.getCause());
        }
    }
}
