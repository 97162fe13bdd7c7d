package dev.rehearse.cli.simulate;

import dev.rehearse.adaptive.design.JudgedParameters;
import dev.rehearse.adaptive.item.ParameterSpread;
import java.nio.file.Path;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * A practice test of a content folder, and what shall be other than its blueprint says.
 *
 * @param length the most questions that an examinee gets
 * @param standardError to stop at
 * @param selection which of the questions that quotas leave is asked
 * @param parameters how the test takes its authors' word
 */
record BlueprintSettings(
        Path content,
        String practiceTest,
        OptionalInt length,
        OptionalDouble standardError,
        SelectionName selection,
        ParameterKind parameters) {

    /** Whether questions are drawn, whatever they tell. */
    boolean isRandom() {
        return selection == SelectionName.RANDOM;
    }

    /** How unsure the test is of parameters. */
    ParameterSpread spread() {
        return switch (parameters) {
            case CERTAIN -> ParameterSpread.NONE;
            case UNCERTAIN -> JudgedParameters.SPREAD;
        };
    }
}
