package dev.rehearse.simulate;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What was asked for on the command line.
 *
 * @param against the configuration to compare with, if there is one
 * @param out the folder for the pictures
 */
record Options(Settings settings, Optional<Settings> against, int examinees, long seed, Path out) {

    private static final List<String> NAMES = Stream.concat(
                    Settings.NAMES.stream(), Stream.of("against", "examinees", "seed", "out"))
            .toList();

    /** Reads {@code --name value} pairs. */
    static Options of(String... arguments) {
        Map<String, String> values = new HashMap<>();
        for (int i = 0; i < arguments.length; i += 2) {
            String option = arguments[i];
            String name = option.startsWith("--") ? option.substring(2) : "";
            if (!NAMES.contains(name)) {
                throw new InvalidOption(
                        "There is no option \"" + option + "\"; there are --" + String.join(", --", NAMES) + ".");
            }
            if (i + 1 == arguments.length) {
                throw new InvalidOption(option + " needs a value.");
            }
            if (values.put(name, arguments[i + 1]) != null) {
                throw new InvalidOption(option + " is given twice.");
            }
        }
        return of(values);
    }

    private static Options of(Map<String, String> values) {
        return new Options(
                Settings.of(values, "--"),
                Optional.ofNullable(values.get("against")).map(changes -> Settings.changed(values, changes)),
                Value.count("--examinees", values.getOrDefault("examinees", "10000"), 10_000_000),
                Value.seed("--seed", values.getOrDefault("seed", "1")),
                Path.of(values.getOrDefault("out", "target/simulation")));
    }
}
