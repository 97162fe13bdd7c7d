package dev.rehearse.simulate;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What was asked for on the command line.
 *
 * @param items the file with the pool; none for the built-in one
 * @param standardError to stop at; none to stop at the length only
 * @param out the folder for the pictures
 */
record Options(Optional<Path> items, int examinees, int length, OptionalDouble standardError, long seed, Path out) {

    private static final List<String> NAMES =
            List.of("--items", "--examinees", "--length", "--standard-error", "--seed", "--out");

    /** Reads {@code --name value} pairs. */
    static Options of(String... arguments) {
        Map<String, String> values = new HashMap<>();
        for (int i = 0; i < arguments.length; i += 2) {
            String name = arguments[i];
            if (!NAMES.contains(name)) {
                throw new InvalidOption(
                        "There is no option \"" + name + "\"; there are " + String.join(", ", NAMES) + ".");
            }
            if (i + 1 == arguments.length) {
                throw new InvalidOption(name + " needs a value.");
            }
            if (values.put(name, arguments[i + 1]) != null) {
                throw new InvalidOption(name + " is given twice.");
            }
        }
        return of(values);
    }

    private static Options of(Map<String, String> values) {
        Optional<String> error = Optional.ofNullable(values.get("--standard-error"));
        return new Options(
                Optional.ofNullable(values.get("--items")).map(Path::of),
                count("--examinees", values.getOrDefault("--examinees", "10000"), 10_000_000),
                count("--length", values.getOrDefault("--length", "20"), 1_000),
                error.map(text -> OptionalDouble.of(positive("--standard-error", text)))
                        .orElse(OptionalDouble.empty()),
                seed(values.getOrDefault("--seed", "1")),
                Path.of(values.getOrDefault("--out", "target/simulation")));
    }

    private static int count(String name, String text, int most) {
        try {
            int value = Integer.parseInt(text);
            if (value >= 1 && value <= most) {
                return value;
            }
        } catch (NumberFormatException _) {
            // The sentence below says what is wrong.
        }
        throw new InvalidOption(name + " is \"" + text + "\", which must be a whole number from 1 to " + most + ".");
    }

    private static double positive(String name, String text) {
        try {
            double value = Double.parseDouble(text);
            if (value > 0 && value < Double.POSITIVE_INFINITY) {
                return value;
            }
        } catch (NumberFormatException _) {
            // The sentence below says what is wrong.
        }
        throw new InvalidOption(name + " is \"" + text + "\", which must be a positive number.");
    }

    private static long seed(String text) {
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException _) {
            throw new InvalidOption("--seed is \"" + text + "\", which must be a whole number.");
        }
    }
}
