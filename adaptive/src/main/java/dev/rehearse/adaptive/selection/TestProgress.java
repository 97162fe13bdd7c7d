package dev.rehearse.adaptive.selection;

import dev.rehearse.adaptive.input.InvalidSetting;

/** The weight of information in a rule that moves from chance to information: from 0 at the first item towards 1. */
public sealed interface TestProgress {

    /*
     * ByLength: W = sum_{j=1..k} j^s / sum_{j=1..n-1} j^s for k answered items of n: s = 0 rises evenly, larger s keeps
     * chance longer [1]. ByPrecision: W = max((target / SE)^2, k / (n - 1))^s, where the test ends by its error [2].
     *
     * [1] J. R. Barrada, J. Olea, V. Ponsoda and F. J. Abad (2008), Incorporating randomness in the Fisher information
     *     for improving item-exposure control in CATs. British Journal of Mathematical and Statistical Psychology
     *     61(2), 493-513, doi:10.1348/000711007X230937.
     * [2] K. L. McClarty, R. A. Sperling and B. G. Dodd (2006), A variant of the progressive-restricted item exposure
     *     control procedure in computerized adaptive testing. AERA annual meeting; as in the catR manual, nextItem.
     */

    /** From 0 to 1. */
    double weight(SelectionState state);

    /**
     * By the number of items answered.
     *
     * @param items of the whole test, at least 2
     * @param acceleration s, zero or positive and finite
     */
    record ByLength(int items, double acceleration) implements TestProgress {

        public ByLength {
            check(items, acceleration);
        }

        @Override
        public double weight(SelectionState state) {
            int answered = state.responses().size();
            return answered >= items - 1 ? 1 : powerSum(answered) / powerSum(items - 1);
        }

        private double powerSum(int last) {
            double sum = 0;
            for (int j = 1; j <= last; j++) {
                sum += Math.pow(j, acceleration);
            }
            return sum;
        }
    }

    /**
     * By the error reached, or the number of items answered if that is further.
     *
     * @param standardError of the end of the test, in logits, positive
     * @param items at most, at least 2
     * @param acceleration s, zero or positive and finite
     */
    record ByPrecision(double standardError, int items, double acceleration) implements TestProgress {

        public ByPrecision {
            check(items, acceleration);
            if (!(standardError > 0)) {
                throw new InvalidSetting("target standard error", standardError, "positive");
            }
        }

        @Override
        public double weight(SelectionState state) {
            int answered = state.responses().size();
            if (answered == 0) {
                return 0;
            }
            double ratio = standardError / state.estimate().standardError();
            double progress = Math.max(ratio * ratio, (double) answered / (items - 1));
            return Math.pow(Math.min(progress, 1), acceleration);
        }
    }

    private static void check(int items, double acceleration) {
        if (items < 2) {
            throw new InvalidSetting("number of items", items, "at least 2");
        }
        if (!(acceleration >= 0) || Double.isInfinite(acceleration)) {
            throw new InvalidSetting("acceleration", acceleration, "zero or positive and finite");
        }
    }
}
