package dev.rehearse.adaptive.ability;

import dev.rehearse.adaptive.input.InvalidSetting;

/** How much an item counts in {@link RobustLikelihood}, by its residual r = a (theta - b). */
public sealed interface ResidualWeight {

    /** From 0 to 1, which is the weight of the residual 0. */
    double of(double residual);

    /**
     * Huber's weight: 1 up to the tuning constant t, beyond it t / |r|.
     *
     * @param tuning t, positive and finite; 1 is usual
     */
    record Huber(double tuning) implements ResidualWeight {

        public Huber {
            requirePositive(tuning);
        }

        @Override
        public double of(double residual) {
            double size = Math.abs(residual);
            return size <= tuning ? 1 : tuning / size;
        }
    }

    /**
     * Tukey's biweight: (1 - (r / t)^2)^2 up to the tuning constant t, beyond it 0.
     *
     * @param tuning t, positive and finite; 4 is usual
     */
    record Tukey(double tuning) implements ResidualWeight {

        public Tukey {
            requirePositive(tuning);
        }

        @Override
        public double of(double residual) {
            double ratio = residual / tuning;
            double rest = 1 - ratio * ratio;
            return rest > 0 ? rest * rest : 0;
        }
    }

    private static void requirePositive(double tuning) {
        if (!(tuning > 0) || Double.isInfinite(tuning)) {
            throw new InvalidSetting("tuning constant", tuning, "positive and finite");
        }
    }
}
