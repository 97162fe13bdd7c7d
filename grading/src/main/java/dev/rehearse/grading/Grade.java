package dev.rehearse.grading;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The grade of an answer: its score, its grader and the evidence.
 *
 * @param points one for each point of the rubric, in its order
 * @param ungradable why the grader cannot judge the answer; absent if it can
 * @param confidence probability that the score is within 0.2 of what a careful human would give
 * @param grader name of the implementation, with its language model if it has one
 * @param version changes whenever the same answer might get another score
 */
public record Grade(
        List<PointGrade> points, @Nullable Ungradable ungradable, double confidence, String grader, String version) {

    public Grade {
        points = List.copyOf(points);
        if (!(confidence >= 0 && confidence <= 1)) {
            throw new InvalidGradingTask("confidence", confidence, "0 to 1");
        }
    }

    /** Earned weight as a share of the weight of required points, at most 1: a bonus makes up for a gap. */
    public double score() {
        double earned = 0;
        double required = 0;
        double all = 0;
        for (PointGrade grade : points) {
            double weight = grade.point().weight();
            earned += weight * grade.credit();
            required += grade.point().required() ? weight : 0;
            all += weight;
        }
        double full = required > 0 ? required : all;
        return full > 0 ? Math.min(1, earned / full) : 0;
    }

    public boolean gradable() {
        return ungradable == null;
    }
}
