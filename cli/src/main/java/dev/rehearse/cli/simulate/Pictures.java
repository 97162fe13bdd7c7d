package dev.rehearse.cli.simulate;

import dev.rehearse.adaptive.ability.AbilityEstimate;
import dev.rehearse.adaptive.ability.AbilityInterval;
import dev.rehearse.adaptive.simulation.Accuracy;
import dev.rehearse.adaptive.simulation.Band;
import dev.rehearse.adaptive.simulation.Examinees;
import dev.rehearse.adaptive.simulation.SimulationResult;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/** The charts of a simulation of one test, or of two on the same axes, as SVG. */
record Pictures(List<Simulated> tests) {

    private static final String ABILITY = "true ability (logits), bands of half a logit; the outermost hold all beyond";

    private static final double CONFIDENCE = 0.95;

    Pictures {
        tests = List.copyOf(tests);
    }

    /** The test information, and the most that as many items of the pool could give. */
    String information() {
        double most = tests.stream()
                .mapToDouble(test -> most(test.possibleInformation()))
                .max()
                .orElseThrow();
        Chart chart = new Chart(
                "Test information by true ability",
                Axis.around(ABILITY, -2.5, 2.5),
                Axis.around("information (1 / logit²)", 0, most));
        for (int i = 0; i < tests.size(); i++) {
            Simulated test = tests.get(i);
            List<Band> bands = test.bands();
            chart.line(test.name(), Stroke.of(i), middles(bands), values(bands, Accuracy::meanInformation));
            if (i == 0 || !test.samePossibleInformation(tests.getFirst())) {
                chart.line(
                        "the most that " + test.configuration().length() + " items of the pool can give",
                        Stroke.of(i).finer(),
                        Simulated.abilities(),
                        test.possibleInformation());
            }
        }
        return chart.svg();
    }

    String bias() {
        return byAbility("Bias by true ability", "bias (logits)", Accuracy::bias);
    }

    /** The root mean squared error, and the standard error that the test reported. */
    String rmse() {
        double most = tests.stream()
                .flatMapToDouble(test -> DoubleStream.of(
                        most(values(test.bands(), Accuracy::rmse)),
                        most(values(test.bands(), Accuracy::meanStandardError))))
                .max()
                .orElseThrow();
        Chart chart =
                new Chart("Error by true ability", Axis.around(ABILITY, -2.5, 2.5), Axis.around("logits", 0, most));
        for (int i = 0; i < tests.size(); i++) {
            Simulated test = tests.get(i);
            double[] xs = middles(test.bands());
            chart.line("RMSE" + test.suffix(), Stroke.of(i), xs, values(test.bands(), Accuracy::rmse));
            chart.line(
                    "mean standard error" + test.suffix(),
                    Stroke.of(i).finer(),
                    xs,
                    values(test.bands(), Accuracy::meanStandardError));
        }
        return chart.svg();
    }

    /** The coverage of the 95 percent intervals. */
    String coverage() {
        double least = tests.stream()
                .mapToDouble(test -> least(values(test.bands(), Accuracy::coverage)))
                .min()
                .orElseThrow();
        Chart chart = new Chart(
                "Coverage of the 95 % interval by true ability",
                Axis.around(ABILITY, -2.5, 2.5),
                Axis.around("examinees whose interval holds the truth (%)", Math.min(100 * least, 90), 100));
        for (int i = 0; i < tests.size(); i++) {
            Simulated test = tests.get(i);
            chart.line(
                    test.name(),
                    Stroke.of(i),
                    middles(test.bands()),
                    values(test.bands(), accuracy -> 100 * accuracy.coverage()));
        }
        return chart.line("95 %", Stroke.REFERENCE, new double[] {-2.5, 2.5}, new double[] {95, 95})
                .svg();
    }

    /** The exposure of items, from the highest. */
    String exposure() {
        double most = tests.stream()
                .mapToDouble(test -> test.result().overall().largestExposure())
                .max()
                .orElseThrow();
        int used = tests.stream().mapToInt(Simulated::usedItems).max().orElseThrow();
        Chart chart = new Chart(
                "Exposure of items",
                Axis.around("items that were used, the most used first", 0, used),
                Axis.around("examinees who had the item (%)", 0, 100 * most));
        for (int i = 0; i < tests.size(); i++) {
            SimulationResult result = tests.get(i).result();
            double[] rates = result.exposure().stream()
                    .sorted(Comparator.reverseOrder())
                    .mapToDouble(rate -> 100 * rate)
                    .filter(rate -> rate > 0)
                    .toArray();
            double[] xs =
                    IntStream.rangeClosed(1, rates.length).asDoubleStream().toArray();
            String name = String.format(
                    Locale.ROOT,
                    "%,d of %,d items were used%s",
                    rates.length,
                    result.exposure().size(),
                    tests.get(i).suffix());
            chart.line(name, Stroke.of(i).withoutMarkers(), xs, rates);
        }
        return chart.svg();
    }

    /** The estimate of the first examinee after each item, with its 95 percent interval. */
    String trajectory(Examinees examinees) {
        double truth = examinees.ability(0);
        List<List<AbilityEstimate>> trajectories =
                tests.stream().map(test -> test.trajectory(examinees)).toList();
        double[] ends = trajectories.stream()
                .flatMap(List::stream)
                .flatMapToDouble(estimate -> DoubleStream.of(
                        interval(estimate).lower(), interval(estimate).upper()))
                .toArray();
        int length = trajectories.stream().mapToInt(List::size).max().orElseThrow() - 1;
        Chart chart = new Chart(
                "The estimate of one examinee, item by item",
                Axis.around("items answered", 0, length),
                Axis.around("ability (logits)", Math.min(truth, least(ends)), Math.max(truth, most(ends))));
        for (int i = 0; i < tests.size(); i++) {
            List<AbilityEstimate> estimates = trajectories.get(i);
            double[] xs = IntStream.range(0, estimates.size()).asDoubleStream().toArray();
            chart.line(
                    tests.get(i).name(),
                    Stroke.of(i),
                    xs,
                    estimates.stream().mapToDouble(AbilityEstimate::ability).toArray());
            chart.area(
                    "95 % interval" + tests.get(i).suffix(),
                    Stroke.of(i),
                    xs,
                    bounds(estimates, AbilityInterval::lower),
                    bounds(estimates, AbilityInterval::upper));
        }
        return chart.line("true ability", Stroke.REFERENCE, new double[] {0, length}, new double[] {truth, truth})
                .svg();
    }

    private String byAbility(String title, String label, ToDoubleFunction<Accuracy> measure) {
        double[] all = tests.stream()
                .flatMapToDouble(test -> DoubleStream.of(values(test.bands(), measure)))
                .toArray();
        Chart chart = new Chart(
                title,
                Axis.around(ABILITY, -2.5, 2.5),
                Axis.around(label, Math.min(0, least(all)), Math.max(0, most(all))));
        for (int i = 0; i < tests.size(); i++) {
            Simulated test = tests.get(i);
            chart.line(test.name(), Stroke.of(i), middles(test.bands()), values(test.bands(), measure));
        }
        return chart.svg();
    }

    private static double[] bounds(List<AbilityEstimate> estimates, ToDoubleFunction<AbilityInterval> bound) {
        return estimates.stream().map(Pictures::interval).mapToDouble(bound).toArray();
    }

    private static AbilityInterval interval(AbilityEstimate estimate) {
        return estimate.interval(CONFIDENCE);
    }

    private static double[] values(List<Band> bands, ToDoubleFunction<Accuracy> value) {
        return bands.stream()
                .mapToDouble(band -> value.applyAsDouble(band.accuracy()))
                .toArray();
    }

    /** The outermost bands are drawn as wide as the others. */
    private static double[] middles(List<Band> bands) {
        return bands.stream()
                .mapToDouble(band -> Double.isInfinite(band.lower()) ? band.upper() - 0.25 : band.lower() + 0.25)
                .toArray();
    }

    private static double least(double[] values) {
        return DoubleStream.of(values).min().orElseThrow();
    }

    private static double most(double[] values) {
        return DoubleStream.of(values).max().orElseThrow();
    }
}
