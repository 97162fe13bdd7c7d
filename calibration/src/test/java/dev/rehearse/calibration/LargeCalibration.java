package dev.rehearse.calibration;

import dev.rehearse.adaptive.item.Item;
import dev.rehearse.adaptive.item.TwoParameterLogistic;
import dev.rehearse.calibration.CalibrationSettings.Convergence;
import dev.rehearse.calibration.CalibrationSettings.Quadrature;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/** Measures a large calibration: 1,000 items, 10,000 persons with 20 answers each; seed 1. */
public final class LargeCalibration {

    private LargeCalibration() {}

    /** Takes the number of threads; prints cycles, seconds, memory and how well parameters were recovered. */
    public static void main(String... arguments) {
        int threads = Integer.parseInt(arguments[0]);
        SplittableRandom random = new SplittableRandom(1);
        List<Item> items = IntStream.range(0, 1000)
                .mapToObj(i -> Item.twoParameterLogistic("i" + i, random.nextDouble(0.7, 2), random.nextDouble(-2, 2)))
                .toList();
        Responses responses = Simulated.responses(items, 10_000, 20, 0, 1);
        CalibrationSettings settings = CalibrationSettings.STANDARD
                .threads(threads)
                .quadrature(new Quadrature(-6, 6, 61))
                .priors(new ParameterPriors(0.2, 0.5, 0, 2, 1, 1))
                .convergence(new Convergence(1e-3, 500, arguments.length > 1));

        long start = System.nanoTime();
        CalibrationResult result = Calibration.of(responses, ItemForm.TWO_PARAMETER, settings);
        double seconds = (System.nanoTime() - start) / 1e9;

        double a = 0;
        double b = 0;
        for (int i = 0; i < items.size(); i++) {
            TwoParameterLogistic truth = (TwoParameterLogistic) items.get(i).model();
            a += Math.pow(result.items().get(i).parameters().get(0) - truth.discrimination(), 2) / items.size();
            b += Math.pow(result.items().get(i).parameters().get(1) - truth.difficulty(), 2) / items.size();
        }
        System.out.printf(
                "%d cycles, converged %s, %.1f s on %d threads, %d MB used; RMSE a %.3f, b %.3f%n",
                result.cycles(),
                result.converged(),
                seconds,
                threads,
                (Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory()) >> 20,
                Math.sqrt(a),
                Math.sqrt(b));
    }
}
