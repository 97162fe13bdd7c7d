package dev.rehearse.cli.simulate;

import dev.rehearse.adaptive.design.JudgedParameters;
import dev.rehearse.adaptive.item.ParameterSpread;
import java.nio.file.Path;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * A practice test of a content folder, and deviations from its blueprint.
 *
 * @param length the most questions of an examinee
 * @param standardError the target
 * @param selection rule for choosing among the questions that quotas allow
 * @param parameters how the test treats its authors' judgement
 */
record BlueprintSettings(
        Path content,
        String practiceTest,
        OptionalInt length,
        OptionalDouble standardError,
        SelectionName selection,
        ParameterKind parameters) {

    /** Whether questions are chosen at random. */
    boolean isRandom() {
        return selection == SelectionName.RANDOM;
    }

    /** How uncertain the test takes parameters to be. */
    ParameterSpread spread() {
        return switch (parameters) {
            case CERTAIN -> ParameterSpread.NONE;
            case UNCERTAIN -> JudgedParameters.SPREAD;
        };
    }
}
