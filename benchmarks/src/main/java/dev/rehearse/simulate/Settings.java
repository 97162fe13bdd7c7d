package dev.rehearse.simulate;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * One configuration of a test, as the options say it.
 *
 * @param items the file with the pool; none for the built-in one
 * @param length the most items that an examinee gets
 * @param standardError to stop at; none to stop at the length only
 */
record Settings(
        Optional<Path> items,
        int length,
        OptionalDouble standardError,
        EstimatorName estimator,
        SelectionName selection,
        ExposureName exposure) {

    /** The names of the options, without dashes. */
    static final List<String> NAMES =
            List.of("items", "length", "standard-error", "estimator", "selection", "exposure");

    private static final int MOST_ITEMS = 1000;

    /** Reads options, whose {@code prefix} is for sentences about those that cannot be meant. */
    static Settings of(Map<String, String> values, String prefix) {
        return new Settings(
                Optional.ofNullable(values.get("items")).map(Path::of),
                Value.count(prefix + "length", values.getOrDefault("length", "20"), MOST_ITEMS),
                standardError(values.getOrDefault("standard-error", "none"), prefix),
                EstimatorName.of(values.getOrDefault("estimator", "eap"), prefix),
                SelectionName.of(values.getOrDefault("selection", "mfi"), prefix),
                ExposureName.of(values.getOrDefault("exposure", "none"), prefix));
    }

    /** The configuration in which {@code changes}, as name=value with commas between, differs from {@code values}. */
    static Settings changed(Map<String, String> values, String changes) {
        Map<String, String> changed = new LinkedHashMap<>(values);
        List<String> seen = new ArrayList<>();
        for (String change : changes.split(",", -1)) {
            int equals = change.indexOf('=');
            String name = change.substring(0, Math.max(equals, 0)).strip();
            if (!NAMES.contains(name)) {
                throw new InvalidOption("--against has \"" + change.strip()
                        + "\", which must be name=value, the name one of " + String.join(", ", NAMES) + ".");
            }
            if (seen.contains(name)) {
                throw new InvalidOption("--against has " + name + " twice.");
            }
            seen.add(name);
            changed.put(name, change.substring(equals + 1).strip());
        }
        return of(changed, "--against ");
    }

    private static OptionalDouble standardError(String text, String prefix) {
        return text.equals("none")
                ? OptionalDouble.empty()
                : OptionalDouble.of(Value.positive(prefix + "standard-error", text));
    }

    /** Whether the fast way of the engine can do it. */
    boolean isStandard() {
        return estimator == EstimatorName.EAP && selection == SelectionName.MFI && exposure.equals(ExposureName.NONE);
    }

    String description() {
        return estimator + ", " + selection.text() + exposure.description() + "; until " + length + " items"
                + (standardError.isPresent() ? " or a standard error of " + standardError.getAsDouble() : "");
    }
}
