package dev.rehearse.content.write;

import java.math.BigDecimal;

/** Numbers as people write them. */
final class Numbers {

    private Numbers() {}

    static String plain(double number) {
        return BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
    }
}
