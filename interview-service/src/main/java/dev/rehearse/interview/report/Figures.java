package dev.rehearse.interview.report;

import java.util.Locale;

/** Formats the numbers of reports. */
final class Figures {

    private static final double PERCENT = 100;

    /** Probabilities beyond these are shown as "less than" or "more than": the model is not that certain. */
    private static final double SMALLEST_SHARE = 0.01;

    private Figures() {}

    static String percent(double share) {
        if (share < SMALLEST_SHARE) {
            return "< 1 %";
        }
        return share > 1 - SMALLEST_SHARE ? "> 99 %" : format("%.0f %%", share * PERCENT);
    }

    /** A share that was counted, not estimated. */
    static String counted(double share) {
        return format("%.0f %%", share * PERCENT);
    }

    static String signed(double logits) {
        return format("%+.2f", logits).replace('-', '−');
    }

    static String plain(double value) {
        return format("%.2f", value);
    }

    private static String format(String pattern, Object value) {
        return String.format(Locale.ROOT, pattern, value);
    }
}
