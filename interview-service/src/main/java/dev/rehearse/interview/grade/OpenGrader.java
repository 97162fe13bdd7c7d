package dev.rehearse.interview.grade;

import dev.rehearse.grading.GradingTask;
import dev.rehearse.grading.PointGrade;
import dev.rehearse.grading.Rubric;
import dev.rehearse.grading.RubricPoint;
import dev.rehearse.grading.Ungradable;
import dev.rehearse.interview.interview.Grade.Point;
import dev.rehearse.interview.interview.Grade.Verdict;
import dev.rehearse.interview.interview.SecondGrade;
import dev.rehearse.interview.pool.PooledItem;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Grades free text against its question's rubric, point by point. */
final class OpenGrader {

    /** Below it the grader is wrong about an answer as often as right, so the candidate judges. */
    private static final double SURE = 0.5;

    private final AnswerGrader grader;

    OpenGrader(AnswerGrader grader) {
        this.grader = grader;
    }

    /**
     * The grade of a free answer so far.
     *
     * @param second by another grader; absent if a single one has graded it
     */
    record Judgement(
            String grader,
            String version,
            boolean isSure,
            List<Point> points,
            @Nullable SecondGrade second) {

        public Judgement {
            points = List.copyOf(points);
        }

        Judgement with(List<Point> others) {
            return new Judgement(grader, version, isSure, others, second);
        }
    }

    /** Grades the answer, with its replies to follow-ups if there are any. */
    Judgement grade(PooledItem item, List<String> texts) {
        var task = new GradingTask(
                item.prompt().markdown(),
                List.of(item.explanation().markdown()),
                rubric(item),
                texts.getFirst(),
                texts.subList(1, texts.size()));
        var both = grader.grade(task);
        var grade = both.grade();
        boolean isSilent = grade.ungradable() == Ungradable.NO_WORDS;
        boolean isSure = isSilent || (grade.gradable() && grade.confidence() >= SURE);
        boolean isDerived = item.rubric().isEmpty();
        return new Judgement(
                grade.grader(),
                grade.version(),
                isSure,
                grade.points().stream().map(point -> point(point, isDerived)).toList(),
                second(both.second()));
    }

    private static @Nullable SecondGrade second(dev.rehearse.grading.@Nullable Grade grade) {
        return grade == null
                ? null
                : new SecondGrade(
                        grade.grader(),
                        grade.version(),
                        grade.points().stream()
                                .collect(Collectors.toMap(point -> point.point().id(), point -> verdict(point))));
    }

    private static Verdict verdict(PointGrade grade) {
        return Verdict.valueOf(grade.verdict().name());
    }

    private static @Nullable Rubric rubric(PooledItem item) {
        return item.rubric().isEmpty()
                ? null
                : new Rubric(item.rubric().stream()
                        .map(point -> new RubricPoint(
                                point.id(),
                                point.claim(),
                                point.weight(),
                                point.required(),
                                point.accepted(),
                                point.contradictions()))
                        .toList());
    }

    private static Point point(PointGrade grade, boolean isDerived) {
        var quote = grade.quote();
        return new Point(
                grade.point().id(),
                verdict(grade),
                grade.credit(),
                quote == null ? null : quote.words(),
                false,
                isDerived ? grade.point().claim() : null);
    }
}
