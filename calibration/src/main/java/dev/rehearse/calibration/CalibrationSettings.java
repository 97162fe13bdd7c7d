package dev.rehearse.calibration;

import java.util.function.BooleanSupplier;

/**
 * How to calibrate.
 *
 * @param population what is estimated of the distribution of ability
 * @param priors on item parameters
 * @param quadrature the abilities over which is integrated
 * @param convergence when to stop
 * @param threads how many work at the same time; the result does not depend on it
 * @param progress told of each cycle, from the calling thread
 */
public record CalibrationSettings(
        Population population,
        ParameterPriors priors,
        Quadrature quadrature,
        Convergence convergence,
        int threads,
        Progress progress) {

    /** Maximum likelihood, N(0, 1), one thread. */
    public static final CalibrationSettings STANDARD = new CalibrationSettings(
            Population.STANDARD,
            ParameterPriors.NONE,
            new Quadrature(-6, 6, 61),
            new Convergence(1e-6, 2000, true),
            1,
            (_, _, _) -> true);

    public CalibrationSettings {
        if (threads < 1) {
            throw new IllegalArgumentException("The number of threads is " + threads + ", which must be at least 1");
        }
    }

    /**
     * Equally spaced abilities.
     *
     * @param points at least 3
     */
    public record Quadrature(double lower, double upper, int points) {

        public Quadrature {
            if (!(lower < upper && Double.isFinite(upper - lower)) || points < 3) {
                throw new IllegalArgumentException(
                        "Quadrature on " + points + " points from " + lower + " to " + upper + " is not possible");
            }
        }

        double point(int index) {
            return lower + (upper - lower) * index / (points - 1);
        }
    }

    /**
     * When to stop.
     *
     * @param tolerance the largest change of a parameter in a cycle that is none
     * @param cycles at most
     * @param standardErrors whether to compute them afterwards, which needs a matrix of all parameters
     */
    public record Convergence(double tolerance, int cycles, boolean standardErrors) {}

    /** Is told how far a calibration has come, and may cancel it. */
    @FunctionalInterface
    public interface Progress {

        /** Whether to go on, after a cycle. */
        boolean goOn(int cycle, double logLikelihood, double largestChange);

        /** Goes on until this says stop. */
        static Progress until(BooleanSupplier cancelled) {
            return (_, _, _) -> !cancelled.getAsBoolean();
        }
    }

    public CalibrationSettings population(Population value) {
        return new CalibrationSettings(value, priors, quadrature, convergence, threads, progress);
    }

    public CalibrationSettings priors(ParameterPriors value) {
        return new CalibrationSettings(population, value, quadrature, convergence, threads, progress);
    }

    public CalibrationSettings quadrature(Quadrature value) {
        return new CalibrationSettings(population, priors, value, convergence, threads, progress);
    }

    public CalibrationSettings convergence(Convergence value) {
        return new CalibrationSettings(population, priors, quadrature, value, threads, progress);
    }

    public CalibrationSettings threads(int value) {
        return new CalibrationSettings(population, priors, quadrature, convergence, value, progress);
    }

    public CalibrationSettings progress(Progress value) {
        return new CalibrationSettings(population, priors, quadrature, convergence, threads, value);
    }
}
