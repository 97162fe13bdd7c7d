package dev.rehearse.formats.exchange;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Shares of the points of a question, in percent with five decimals as Moodle knows them. */
public final class Fractions {

    private Fractions() {}

    /** The share of one of several keys. */
    public static String share(int keys) {
        return BigDecimal.valueOf(100)
                .divide(BigDecimal.valueOf(keys), 5, RoundingMode.HALF_UP)
                .stripTrailingZeros()
                .toPlainString();
    }
}
