package dev.rehearse.edge.problem;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A value that was sent, as problems show it. */
public final class ShownValue {

    /** From this power of ten on, and below its inverse, a number is shown as one. */
    private static final int LONGEST_NUMBER = 15;

    private ShownValue() {}

    /** Numbers as they are written in JSON: 1001, which Java reads as 1001.0, is that again. */
    public static String of(@Nullable Object value) {
        return switch (value) {
            case Double number when number.isNaN() || number.isInfinite() -> number.toString();
            case Double number -> plain(BigDecimal.valueOf(number));
            case BigDecimal number -> plain(number);
            case List<?> list -> list.stream().map(ShownValue::of).collect(Collectors.joining(", ", "[", "]"));
            case null, default -> String.valueOf(value);
        };
    }

    private static String plain(BigDecimal number) {
        var shortest = number.stripTrailingZeros();
        boolean isLong = Math.abs(shortest.precision() - shortest.scale()) > LONGEST_NUMBER;
        return isLong ? shortest.toString() : shortest.toPlainString();
    }
}
