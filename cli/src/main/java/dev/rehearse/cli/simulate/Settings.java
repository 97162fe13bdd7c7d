package dev.rehearse.cli.simulate;

import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * One configuration of a test, as the options say it.
 *
 * @param practiceTest that stands for the pool and all that follows; none if options say them
 * @param file with settings that stand for all that follow; none if options say them
 * @param length the most items that an examinee gets
 * @param standardError to stop at; none to stop at the length only
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

    /** Whether the fast way of the engine can do it. */
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
