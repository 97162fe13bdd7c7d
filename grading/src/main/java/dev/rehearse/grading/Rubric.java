package dev.rehearse.grading;

import java.util.HashSet;
import java.util.List;

/** The claims by which an answer is judged; at least one. */
public record Rubric(List<RubricPoint> points) {

    public Rubric {
        points = List.copyOf(points);
        if (points.isEmpty()) {
            throw new InvalidGradingTask("rubric", "empty", "one point at least");
        }
        var ids = new HashSet<String>();
        for (RubricPoint point : points) {
            if (!ids.add(point.id())) {
                throw new InvalidGradingTask("rubric", "with two points \"" + point.id() + "\"", "of distinct ids");
            }
        }
    }

    public static Rubric of(RubricPoint... points) {
        return new Rubric(List.of(points));
    }
}
