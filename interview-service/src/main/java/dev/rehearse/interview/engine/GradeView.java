package dev.rehearse.interview.engine;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.rehearse.grading.Grade;
import dev.rehearse.grading.PointGrade;
import dev.rehearse.grading.Quote;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * An answer's score and the evidence for it.
 *
 * @param score 0 to 1, computed from the points
 * @param gradable whether the grader can judge the answer
 * @param reason why it cannot, in English
 * @param reasonCode the same as a word: other-language, code, no-words, too-long, nothing-to-compare or
 *     grader-unavailable
 * @param confidence probability that a careful human's score is within 0.2
 * @param grader which grader it was
 * @param version changes when the same answer might get another score
 * @param points one for each claim, in order
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record GradeView(
        double score,
        boolean gradable,
        @Nullable String reason,
        @Nullable String reasonCode,
        double confidence,
        String grader,
        String version,
        List<GradedPoint> points) {

    /**
     * The verdict on one claim.
     *
     * @param claim the claim
     * @param verdict heard, partly, missing or contradicted
     * @param quote the words of the answer that are the evidence
     * @param start index of the first of these words in the answer, in UTF-16 units
     * @param end index after the last one
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record GradedPoint(
            String claim,
            String verdict,
            @Nullable String quote,
            @Nullable Integer start,
            @Nullable Integer end) {

        static GradedPoint of(PointGrade grade) {
            Quote quote = grade.quote();
            return new GradedPoint(
                    grade.point().claim(),
                    grade.verdict().name().toLowerCase(Locale.ROOT),
                    quote == null ? null : quote.words(),
                    quote == null ? null : quote.start(),
                    quote == null ? null : quote.end());
        }
    }

    static GradeView of(Grade grade) {
        var ungradable = grade.ungradable();
        return new GradeView(
                grade.score(),
                grade.gradable(),
                ungradable == null ? null : ungradable.reason(),
                ungradable == null ? null : ungradable.code(),
                grade.confidence(),
                grade.grader(),
                grade.version(),
                grade.points().stream().map(GradedPoint::of).toList());
    }
}
