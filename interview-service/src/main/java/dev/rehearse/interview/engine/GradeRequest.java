package dev.rehearse.interview.engine;

import dev.rehearse.grading.GradingTask;
import dev.rehearse.grading.Rubric;
import dev.rehearse.grading.RubricPoint;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An answer to grade.
 *
 * @param question what was asked
 * @param references answers that deserve full marks
 * @param rubric the claims to look for; if absent, they are derived from the clauses of the first reference
 * @param answer the candidate's text, in English
 */
record GradeRequest(
        @NotNull @Size(max = 5_000) String question,
        @Nullable @Size(max = 10) List<@NotNull @Size(max = 20_000) String> references,
        @Nullable @Size(min = 1, max = 50) List<@Valid @NotNull RequestedPoint> rubric,
        @NotNull @Size(max = 200_000) String answer) {

    /**
     * One claim of a rubric.
     *
     * @param claim what a good answer says
     * @param weight its share, 1 if left out
     * @param bonus whether a complete answer may leave it out
     * @param accept other wordings of it
     * @param contradicts statements that contradict it
     */
    record RequestedPoint(
            @NotNull @Size(max = 1_000) @Pattern(regexp = SAYS_SOMETHING, message = "{field.words}")
            String claim,

            @Nullable @DecimalMin(value = "0", inclusive = false) @DecimalMax("1000")
            Double weight,

            @Nullable Boolean bonus,
            @Nullable @Size(max = 20) List<@NotBlank @Size(max = 1_000) String> accept,
            @Nullable @Size(max = 20) List<@NotBlank @Size(max = 1_000) String> contradicts) {

        private static final String SAYS_SOMETHING = "[^\\p{L}\\p{Nd}]*[\\p{L}\\p{Nd}][\\s\\S]*";

        RubricPoint point(int number) {
            return new RubricPoint(
                    "point-" + number,
                    claim,
                    weight == null ? 1 : weight,
                    !Boolean.TRUE.equals(bonus),
                    accept == null ? List.of() : accept,
                    contradicts == null ? List.of() : contradicts);
        }
    }

    GradingTask task() {
        return GradingTask.of(question, references == null ? List.of() : references, points(), answer);
    }

    private @Nullable Rubric points() {
        if (rubric == null) {
            return null;
        }
        var points = new ArrayList<RubricPoint>();
        rubric.forEach(point -> points.add(point.point(points.size() + 1)));
        return new Rubric(points);
    }
}
