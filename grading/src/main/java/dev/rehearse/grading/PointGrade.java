package dev.rehearse.grading;

import org.jspecify.annotations.Nullable;

/**
 * A grader's verdict on one point.
 *
 * @param credit share of the point's weight that is earned, 0 to 1; finer than the verdict
 * @param quote the words that are its evidence; a missing point has none
 */
public record PointGrade(
        RubricPoint point,
        Verdict verdict,
        double credit,
        @Nullable Quote quote) {

    public PointGrade {
        if (!(credit >= 0 && credit <= 1)) {
            throw new InvalidGradingTask("credit of \"" + point.id() + "\"", credit, "0 to 1");
        }
    }

    /** For a grader that gives no finer credit. */
    public static PointGrade of(RubricPoint point, Verdict verdict, @Nullable Quote quote) {
        return new PointGrade(point, verdict, verdict.credit(), quote);
    }
}
