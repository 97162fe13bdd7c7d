package dev.rehearse.simulate;

import dev.rehearse.adaptive.ability.AbilityEstimate;
import dev.rehearse.adaptive.item.Item;
import dev.rehearse.adaptive.simulation.Accuracy;
import dev.rehearse.adaptive.simulation.Band;
import dev.rehearse.adaptive.simulation.Examinees;
import dev.rehearse.adaptive.simulation.SimulationResult;
import dev.rehearse.adaptive.step.PreparedSitting;
import dev.rehearse.adaptive.step.PreparedTest;
import dev.rehearse.adaptive.step.Sitting;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/** The pictures of a simulation, as SVG. */
record Pictures(PreparedTest test) {

    private static final String BLUE = "#1f5fa8";
    private static final String ORANGE = "#c2570c";
    private static final String GREEN = "#2e7d4f";
    private static final String PALE_BLUE = "#cfe0f3";
    private static final String ABILITY = "ability (logits)";

    /** The quantile of the normal distribution at 0.975. */
    private static final double Z_95 = 1.959963984540054;

    /** The information of the whole pool over ability. */
    String information() {
        double[] xs = IntStream.rangeClosed(-80, 80).mapToDouble(i -> i / 20.0).toArray();
        double[] ys = DoubleStream.of(xs)
                .map(theta -> test.pool().items().stream()
                        .mapToDouble(item -> item.information(theta))
                        .sum())
                .toArray();
        return new Chart(
                        "Test information of the pool",
                        Axis.around(ABILITY, -4, 4),
                        Axis.around("information (1 / logit²)", 0, most(ys)))
                .line("", BLUE, xs, ys)
                .svg();
    }

    /** Bias, RMSE and the standard error that the test believed, by true ability. */
    String accuracy(SimulationResult result) {
        List<Band> bands = result.bands().stream()
                .filter(band -> band.accuracy().examinees() > 0)
                .toList();
        double[] xs = bands.stream().mapToDouble(Pictures::middle).toArray();
        double[] bias = values(bands, Accuracy::bias);
        double[] rmse = values(bands, Accuracy::rmse);
        double[] error = values(bands, Accuracy::meanStandardError);
        double least = Math.min(0, DoubleStream.of(bias).min().orElse(0));
        double most = Math.max(most(rmse), Math.max(most(error), most(bias)));
        return new Chart(
                        "Bias and error by true ability",
                        Axis.around(
                                "true ability (logits), bands of half a logit; the outermost hold all beyond",
                                -2.5,
                                2.5),
                        Axis.around("logits", least, most))
                .line("RMSE", BLUE, xs, rmse)
                .dots(BLUE, xs, rmse)
                .line("mean standard error", GREEN, xs, error)
                .dots(GREEN, xs, error)
                .line("bias", ORANGE, xs, bias)
                .dots(ORANGE, xs, bias)
                .svg();
    }

    /** How often items are used, from the most used. */
    String exposure(SimulationResult result) {
        double[] rates = result.exposure().stream()
                .sorted(Comparator.reverseOrder())
                .mapToDouble(rate -> 100 * rate)
                .toArray();
        long used = DoubleStream.of(rates).filter(rate -> rate > 0).count();
        double[] xs = IntStream.rangeClosed(1, rates.length).asDoubleStream().toArray();
        String title = String.format(Locale.ROOT, "Exposure: %,d of %,d items were used", used, rates.length);
        return new Chart(
                        title,
                        Axis.around("items, the most used first", 0, rates.length),
                        Axis.around("examinees who had the item (%)", 0, rates[0]))
                .ribbon("", PALE_BLUE, xs, new double[][] {new double[rates.length], rates})
                .line("", BLUE, xs, rates)
                .svg();
    }

    /** The estimate of the first examinee after each item, with its 95 percent interval. */
    String trajectory(Examinees examinees) {
        double truth = examinees.ability(0);
        List<AbilityEstimate> estimates = new ArrayList<>();
        PreparedSitting sitting = test.begin(examinees.seed(0));
        estimates.add(sitting.estimate());
        for (int index = sitting.next(); index != Sitting.OVER; index = sitting.next()) {
            Item item = test.pool().items().get(index);
            double luck = examinees.luck(0, estimates.size());
            sitting.record(luck < item.model().probability(1, truth) ? 1 : 0);
            estimates.add(sitting.estimate());
        }
        return trajectory(truth, estimates);
    }

    private static String trajectory(double truth, List<AbilityEstimate> estimates) {
        double[] xs = IntStream.range(0, estimates.size()).asDoubleStream().toArray();
        double[] middle =
                estimates.stream().mapToDouble(AbilityEstimate::ability).toArray();
        double[] lower = bound(estimates, -Z_95);
        double[] upper = bound(estimates, Z_95);
        double least = Math.min(truth, DoubleStream.of(lower).min().orElse(0));
        return new Chart(
                        "The estimate of one examinee, item by item",
                        Axis.around("items answered", 0, xs.length - 1),
                        Axis.around(ABILITY, least, Math.max(truth, most(upper))))
                .ribbon("95 % interval", PALE_BLUE, xs, new double[][] {lower, upper})
                .line("estimate", BLUE, xs, middle)
                .dots(BLUE, xs, middle)
                .line("true ability", ORANGE, new double[] {0, xs.length - 1}, new double[] {truth, truth})
                .svg();
    }

    private static double[] bound(List<AbilityEstimate> estimates, double z) {
        return estimates.stream()
                .mapToDouble(estimate -> estimate.ability() + z * estimate.standardError())
                .toArray();
    }

    private static double[] values(List<Band> bands, ToDoubleFunction<Accuracy> value) {
        return bands.stream()
                .mapToDouble(band -> value.applyAsDouble(band.accuracy()))
                .toArray();
    }

    /** The outermost bands are drawn as wide as the others. */
    private static double middle(Band band) {
        return Double.isInfinite(band.lower()) ? band.upper() - 0.25 : band.lower() + 0.25;
    }

    private static double most(double[] values) {
        return DoubleStream.of(values).max().orElse(1);
    }
}
