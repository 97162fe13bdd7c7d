package dev.rehearse.interview.report;

import dev.rehearse.edge.site.PageNumbers;
import java.util.Locale;

/** The numbers of a report, as the language of its page writes them. */
record Figures(PageNumbers numbers) {

    /** Probabilities beyond these are shown as "less than" or "more than": the model is not that certain. */
    private static final double SMALLEST_SHARE = 0.01;

    static Figures in(Locale language) {
        return new Figures(new PageNumbers(language));
    }

    String percent(double share) {
        if (share < SMALLEST_SHARE) {
            return "<\u00a01\u00a0%";
        }
        return share > 1 - SMALLEST_SHARE ? ">\u00a099\u00a0%" : numbers.percent(share);
    }

    /** A share that was counted, not estimated. */
    String counted(double share) {
        return numbers.percent(share);
    }

    String signed(double logits) {
        return numbers.signed(logits);
    }

    /** From one ability to another; a line may end after the dots. */
    String interval(double lower, double upper) {
        return signed(lower) + "\u00a0… " + signed(upper);
    }

    String plain(double value) {
        return numbers.decimal(value);
    }
}
