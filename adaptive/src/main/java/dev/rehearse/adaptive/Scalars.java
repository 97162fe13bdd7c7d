package dev.rehearse.adaptive;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads numbers, texts and durations of plain data. */
final class Scalars {

    private static final Set<Class<?>> KNOWN = Set.of(
            double.class, Double.class, int.class, Integer.class, long.class, Long.class, String.class, Duration.class);

    private Scalars() {}

    static boolean knows(Class<?> type) {
        return KNOWN.contains(type) || type.isEnum();
    }

    static Object read(Class<?> type, Object value, String field) {
        if (type == double.class || type == Double.class) {
            return number(value, field);
        }
        if (type == int.class || type == Integer.class) {
            return (int) whole(value, Integer.MIN_VALUE, Integer.MAX_VALUE, field);
        }
        if (type == long.class || type == Long.class) {
            return whole(value, Long.MIN_VALUE, Long.MAX_VALUE, field);
        }
        if (type == Duration.class) {
            return duration(value, field);
        }
        return type.isEnum() ? constant(type, value, field) : text(value, field);
    }

    /** Infinity is a text in plain data. */
    private static double number(Object value, String field) {
        return switch (value) {
            case Number number -> number.doubleValue();
            case String text when text.equals("Infinity") -> Double.POSITIVE_INFINITY;
            case String text when text.equals("-Infinity") -> Double.NEGATIVE_INFINITY;
            default -> throw new InvalidSettingsData(field, value, "a number");
        };
    }

    private static long whole(Object value, long least, long most, String field) {
        if (value instanceof Number) {
            try {
                long number = new BigDecimal(value.toString()).longValueExact();
                if (least <= number && number <= most) {
                    return number;
                }
            } catch (ArithmeticException | NumberFormatException _) {
                // The message below explains it.
            }
        }
        throw new InvalidSettingsData(field, value, "a whole number from " + least + " to " + most);
    }

    /** Ids that look like whole numbers need no quotes. */
    private static String text(Object value, String field) {
        return switch (value) {
            case String text -> text;
            case Integer number -> number.toString();
            case Long number -> number.toString();
            default -> throw new InvalidSettingsData(field, value, "a text, in quotes if it looks like something else");
        };
    }

    private static Duration duration(Object value, String field) {
        try {
            return Duration.parse(value.toString());
        } catch (DateTimeParseException _) {
            throw new InvalidSettingsData(field, value, "a duration such as PT20M");
        }
    }

    private static Object constant(Class<?> type, Object value, String field) {
        Object[] constants = type.getEnumConstants();
        return Arrays.stream(constants)
                .filter(constant -> ((Enum<?>) constant).name().equals(value))
                .findFirst()
                .orElseThrow(() -> new InvalidSettingsData(
                        field,
                        value,
                        "one of "
                                + Arrays.stream(constants)
                                        .map(constant -> ((Enum<?>) constant).name())
                                        .collect(Collectors.joining(", "))));
    }
}
