package dev.rehearse.adaptive.ability;

/** The posterior of an examinee's ability: a probability mass on each point of a grid; the masses sum to 1. */
public final class Posterior {

    /*
     * Mean and standard deviation are sums over the masses. The distribution function takes the density between two
     * points as linear, which is the trapezoid rule carried on into the cell; it is continuous, and off by at most
     * about h^2 / 12 times the slope of the density: 0.002 for a step h of 0.1 and a standard deviation of 0.3.
     */

    private final AbilityGrid grid;
    private final double[] masses;

    /** Takes over {@code masses}, one per point of the grid, not negative, with sum 1. */
    Posterior(AbilityGrid grid, double[] masses) {
        this.grid = grid;
        this.masses = masses;
    }

    public AbilityGrid grid() {
        return grid;
    }

    /** The probability mass of the grid point {@code index}, counted from 0. */
    public double mass(int index) {
        return masses[index];
    }

    /** In logits. */
    public double mean() {
        double sum = 0;
        for (int i = 0; i < masses.length; i++) {
            sum += masses[i] * grid.point(i);
        }
        return sum;
    }

    /** In logits; never less than a step of the grid can tell, h / sqrt(12). */
    public double standardDeviation() {
        double mean = mean();
        double sum = 0;
        for (int i = 0; i < masses.length; i++) {
            double deviation = grid.point(i) - mean;
            sum += masses[i] * deviation * deviation;
        }
        return Math.max(Math.sqrt(sum), grid.smallestError());
    }

    /** Mean and standard deviation as an estimate: the expected a posteriori (EAP) ability and its error. */
    public AbilityEstimate estimate() {
        return new AbilityEstimate(mean(), standardDeviation());
    }

    /** The probability that ability lies below {@code cut} (logits, may be infinite). */
    public double probabilityBelow(double cut) {
        if (cut <= grid.lower()) {
            return 0;
        }
        if (cut >= grid.upper()) {
            return 1;
        }
        double position = (cut - grid.lower()) / grid.step();
        int cell = Math.min((int) position, grid.points() - 2);
        double sum = partOfCell(cell, position - cell);
        for (int i = 0; i < cell; i++) {
            sum += partOfCell(i, 1);
        }
        return Math.min(sum, 1);
    }

    /** The probability that ability lies at or above {@code cut} (logits, may be infinite). */
    public double probabilityAbove(double cut) {
        return 1 - probabilityBelow(cut);
    }

    /** The probability of the first {@code share} (0 to 1) of the cell that starts at point {@code index}. */
    private double partOfCell(int index, double share) {
        double left = density(index);
        double right = density(index + 1);
        return grid.step() * share * (left + share * (right - left) / 2);
    }

    private double density(int index) {
        return masses[index] / grid.weight(index);
    }
}
