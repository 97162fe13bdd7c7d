package dev.rehearse.cli.simulate;

import java.nio.file.Path;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * A practice test of a content folder, and what shall be other than its blueprint says.
 *
 * @param length the most questions that an examinee gets
 * @param standardError to stop at
 * @param selection which of the questions that quotas leave is asked
 */
record BlueprintSettings(
        Path content, String practiceTest, OptionalInt length, OptionalDouble standardError, SelectionName selection) {

    /** Whether questions are drawn, whatever they tell. */
    boolean isRandom() {
        return selection == SelectionName.RANDOM;
    }
}
