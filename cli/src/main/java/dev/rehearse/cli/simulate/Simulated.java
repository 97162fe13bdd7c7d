package dev.rehearse.cli.simulate;

import dev.rehearse.adaptive.ability.AbilityEstimate;
import dev.rehearse.adaptive.item.ItemPool;
import dev.rehearse.adaptive.simulation.Band;
import dev.rehearse.adaptive.simulation.ExamineeResult;
import dev.rehearse.adaptive.simulation.Examinees;
import dev.rehearse.adaptive.simulation.SimulationResult;
import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * A configuration and its results, for charts.
 *
 * @param label A or B; empty if the configuration is the only one
 */
record Simulated(String label, Configuration configuration, SimulationResult result) {

    /** Its name in the legend. */
    String name() {
        return label.isEmpty() ? configuration.description() : label + ": " + configuration.description();
    }

    /** How its lines are drawn. */
    String suffix() {
        return label.isEmpty() ? "" : ", " + label;
    }

    /** The bands that have examinees. */
    List<Band> bands() {
        return result.bands().stream()
                .filter(band -> band.accuracy().examinees() > 0)
                .toList();
    }

    int usedItems() {
        return (int) result.exposure().stream().filter(rate -> rate > 0).count();
    }

    /** The abilities of {@link #possibleInformation}, in logits. */
    static double[] abilities() {
        return IntStream.rangeClosed(-50, 50).mapToDouble(i -> i / 20.0).toArray();
    }

    /** The information of the best items of the pool at each ability, as many as the length of the test. */
    double[] possibleInformation() {
        ItemPool pool = configuration.test().pool();
        return DoubleStream.of(abilities()).map(theta -> best(pool, theta)).toArray();
    }

    boolean samePossibleInformation(Simulated other) {
        return Arrays.equals(possibleInformation(), other.possibleInformation());
    }

    private double best(ItemPool pool, double theta) {
        double[] information = pool.items().stream()
                .mapToDouble(item -> item.information(theta))
                .sorted()
                .toArray();
        int items = Math.min(configuration.length(), information.length);
        return DoubleStream.of(information).skip(information.length - items).sum();
    }

    /** The first examinee's estimates, before the first item and after each. */
    List<AbilityEstimate> trajectory(Examinees examinees) {
        return ExamineeResult.of(configuration.test(), examinees, 0).estimates();
    }
}
