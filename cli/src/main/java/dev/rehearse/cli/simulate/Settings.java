package dev.rehearse.cli.simulate;

import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * One configuration of a test, from the options.
 *
 * @param practiceTest replaces the pool and everything after it; absent if options give those
 * @param file with settings that replace everything after it; absent if options give those
 * @param length the most items of an examinee
 * @param standardError the target; absent to stop at the length only
 */
record Settings(
        ItemSource items,
        Optional<BlueprintSettings> practiceTest,
        Optional<Path> file,
        int length,
        OptionalDouble standardError,
        EstimatorName estimator,
        SelectionName selection,
        ExposureName exposure) {

    /** Whether the engine's fast step supports it. */
    boolean isStandard() {
        return estimator == EstimatorName.EAP && selection == SelectionName.MFI && exposure.equals(ExposureName.NONE);
    }

    String description() {
        return file.map(path -> "settings of " + path).orElseGet(this::options);
    }

    private String options() {
        return estimator + ", " + selection.text() + exposure.description() + "; until " + length + " items"
                + (standardError.isPresent() ? " or a standard error of " + standardError.getAsDouble() : "");
    }
}
