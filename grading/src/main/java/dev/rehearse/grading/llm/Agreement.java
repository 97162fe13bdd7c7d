package dev.rehearse.grading.llm;

import dev.rehearse.grading.PointGrade;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The agreement of two graders on the verdicts of rubric points.
 *
 * @param points by id: whether they agree
 */
public record Agreement(Map<String, Boolean> points) {

    /** For two grades of one answer by one rubric. */
    public static Agreement of(List<PointGrade> one, List<PointGrade> other) {
        Map<String, Boolean> points = new TreeMap<>();
        for (PointGrade grade : one) {
            points.put(
                    grade.point().id(),
                    other.stream()
                            .anyMatch(found ->
                                    found.point().id().equals(grade.point().id())
                                            && found.verdict() == grade.verdict()));
        }
        return new Agreement(points);
    }

    /** 1 if they agree on all points, also if there are none. */
    public double share() {
        return points.isEmpty()
                ? 1
                : (double) points.values().stream().filter(agrees -> agrees).count() / points.size();
    }
}
