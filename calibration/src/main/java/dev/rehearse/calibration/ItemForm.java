package dev.rehearse.calibration;

import dev.rehearse.adaptive.item.GeneralizedPartialCredit;
import dev.rehearse.adaptive.item.GradedResponse;
import dev.rehearse.adaptive.item.ItemResponseModel;
import dev.rehearse.adaptive.item.Logistic;
import dev.rehearse.adaptive.item.NominalResponse;
import dev.rehearse.adaptive.item.PartialCredit;
import java.util.Arrays;

/** The kind of model that an item is calibrated by; D = 1. */
public enum ItemForm {
    /** Right or wrong, discrimination 1: b. */
    ONE_PARAMETER {
        @Override
        double[] start(int maximumScore) {
            return new double[1];
        }

        @Override
        double[] natural(double... free) {
            return new double[] {1, free[0]};
        }

        @Override
        ItemResponseModel model(double... free) {
            return Logistic.oneParameter(1, free[0]);
        }
    },
    /** Right or wrong: a, b. */
    TWO_PARAMETER {
        @Override
        double[] start(int maximumScore) {
            return new double[2];
        }

        @Override
        double[] natural(double... free) {
            return new double[] {Math.exp(free[0]), -free[1] / Math.exp(free[0])};
        }

        @Override
        ItemResponseModel model(double... free) {
            return Logistic.twoParameter(1, Math.exp(free[0]), -free[1] / Math.exp(free[0]));
        }
    },
    /** Right or wrong with guessing: a, b, c. */
    THREE_PARAMETER {
        @Override
        double[] start(int maximumScore) {
            return new double[] {0, 0, logit(0.2)};
        }

        @Override
        double[] natural(double... free) {
            return new double[] {Math.exp(free[0]), -free[1] / Math.exp(free[0]), logistic(free[2])};
        }

        @Override
        ItemResponseModel model(double... free) {
            double[] natural = natural(free);
            return Logistic.threeParameter(1, natural[0], natural[1], natural[2]);
        }
    },
    /** Right or wrong with guessing and a ceiling: a, b, c, d. */
    FOUR_PARAMETER {
        @Override
        double[] start(int maximumScore) {
            return new double[] {0, 0, logit(0.15), logit(0.9)};
        }

        @Override
        double[] natural(double... free) {
            double guessing = logistic(free[2]);
            double ceiling = guessing + (1 - guessing) * logistic(free[3]);
            return new double[] {Math.exp(free[0]), -free[1] / Math.exp(free[0]), guessing, ceiling};
        }

        @Override
        ItemResponseModel model(double... free) {
            double[] natural = natural(free);
            return new Logistic(1, natural[0], natural[1], natural[2], natural[3]);
        }
    },
    /** The graded response model: a, thresholds. */
    GRADED_RESPONSE {
        @Override
        double[] start(int maximumScore) {
            double[] start = new double[maximumScore + 1];
            start[1] = -(maximumScore - 1) / 2.0;
            return start;
        }

        @Override
        double[] natural(double... free) {
            double[] natural = free.clone();
            natural[0] = Math.exp(free[0]);
            for (int k = 2; k < free.length; k++) {
                natural[k] = natural[k - 1] + Math.exp(free[k]);
            }
            return natural;
        }

        @Override
        ItemResponseModel model(double... free) {
            double[] natural = natural(free);
            return new GradedResponse(1, natural[0], Arrays.copyOfRange(natural, 1, natural.length));
        }
    },
    /** The partial credit model, discrimination 1: steps. */
    PARTIAL_CREDIT {
        @Override
        double[] start(int maximumScore) {
            return new double[maximumScore];
        }

        @Override
        double[] natural(double... free) {
            double[] natural = new double[free.length + 1];
            natural[0] = 1;
            System.arraycopy(free, 0, natural, 1, free.length);
            return natural;
        }

        @Override
        ItemResponseModel model(double... free) {
            return new PartialCredit(1, free);
        }
    },
    /** The generalized partial credit model: a, steps. */
    GENERALIZED_PARTIAL_CREDIT {
        @Override
        double[] start(int maximumScore) {
            return new double[maximumScore + 1];
        }

        @Override
        double[] natural(double... free) {
            double[] natural = new double[free.length];
            natural[0] = Math.exp(free[0]);
            for (int k = 1; k < free.length; k++) {
                natural[k] = -free[k] / natural[0];
            }
            return natural;
        }

        @Override
        ItemResponseModel model(double... free) {
            double[] natural = natural(free);
            return new GeneralizedPartialCredit(1, natural[0], Arrays.copyOfRange(natural, 1, natural.length));
        }
    },
    /** The nominal response model: slopes, then intercepts. */
    NOMINAL_RESPONSE {
        @Override
        double[] start(int maximumScore) {
            double[] start = new double[2 * maximumScore];
            for (int k = 0; k < maximumScore; k++) {
                start[k] = (k + 1.0) / maximumScore;
            }
            return start;
        }

        @Override
        double[] natural(double... free) {
            return free.clone();
        }

        @Override
        ItemResponseModel model(double... free) {
            int half = free.length / 2;
            return new NominalResponse(Arrays.copyOfRange(free, 0, half), Arrays.copyOfRange(free, half, free.length));
        }
    };

    /** Parameters without bounds to begin with. */
    abstract double[] start(int maximumScore);

    /** The parameters of the model: a first, then b, thresholds or steps, then c and d. */
    abstract double[] natural(double... free);

    abstract ItemResponseModel model(double... free);

    /** Whether items of this form have a right and a wrong answer alone. */
    boolean isDichotomous() {
        return compareTo(FOUR_PARAMETER) <= 0;
    }

    private static double logit(double p) {
        return Math.log(p / (1 - p));
    }

    private static double logistic(double z) {
        return 1 / (1 + Math.exp(-z));
    }
}
