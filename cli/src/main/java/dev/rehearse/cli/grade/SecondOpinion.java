package dev.rehearse.cli.grade;

import dev.rehearse.grading.Grade;
import dev.rehearse.grading.Grader;
import dev.rehearse.grading.GradingTask;
import dev.rehearse.grading.PointGrade;
import dev.rehearse.grading.llm.Agreement;
import java.io.PrintWriter;
import java.util.Map;
import java.util.Optional;

/** The verdicts of a language model beside the local grader's, and on how many points they agree. */
final class SecondOpinion {

    private final Grader model;
    private int points;
    private int agreed;

    SecondOpinion(Grader model) {
        this.model = model;
    }

    /** The model's grade of the same answer; nothing where it gave none. */
    Optional<Grade> of(GradingTask task, Grade local) {
        Grade grade = model.grade(task);
        if (grade.grader().equals(local.grader())) {
            return Optional.empty();
        }
        Map<String, Boolean> agreement =
                Agreement.of(grade.points(), local.points()).points();
        points += agreement.size();
        agreed += (int) agreement.values().stream().filter(agrees -> agrees).count();
        return Optional.of(grade);
    }

    /** What is said of it at the local grader's verdict; empty where they agree. */
    static String difference(PointGrade local, Grade second) {
        return second.points().stream()
                .filter(point -> point.point().id().equals(local.point().id()) && point.verdict() != local.verdict())
                .findFirst()
                .map(point -> "   (" + second.grader() + " says " + SampleCheck.word(point.verdict()) + ")")
                .orElse("");
    }

    void print(PrintWriter out) {
        out.printf("The language model agrees with the local grader on %d of %d points.%n", agreed, points);
        out.flush();
    }
}
