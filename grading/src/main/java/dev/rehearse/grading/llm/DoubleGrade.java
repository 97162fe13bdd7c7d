package dev.rehearse.grading.llm;

import dev.rehearse.grading.Grade;
import org.jspecify.annotations.Nullable;

/**
 * The grade of an answer, with a second grader's of the same answer if two have graded it.
 *
 * @param grade the one that counts
 * @param second by the same points; absent if a single grader has graded the answer
 */
public record DoubleGrade(Grade grade, @Nullable Grade second) {

    /** By a single grader. */
    public static DoubleGrade single(Grade grade) {
        return new DoubleGrade(grade, null);
    }
}
