package dev.rehearse.cli.grade;

import dev.rehearse.content.model.SampleAnswer;
import dev.rehearse.grading.Grade;
import dev.rehearse.grading.Grader;
import dev.rehearse.grading.PointGrade;
import dev.rehearse.grading.Verdict;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A sample answer with the grader's grade.
 *
 * @param number from 1, in the order of the file
 */
record SampleGrade(OpenQuestion question, int number, SampleAnswer sample, Grade grade) {

    /** A score this close to the author's is in the sample's band. */
    private static final double BAND = 0.2;

    /** Of all sample answers of the question, in their order. */
    static List<SampleGrade> of(OpenQuestion question, Grader grader) {
        List<SampleAnswer> samples = question.open().samples();
        return IntStream.range(0, samples.size())
                .mapToObj(i -> new SampleGrade(
                        question,
                        i + 1,
                        samples.get(i),
                        grader.grade(question.task(samples.get(i).typed()))))
                .toList();
    }

    /** The score that the author's verdicts make. */
    double expected() {
        return question.expected(sample).score();
    }

    boolean isInBand() {
        return Math.abs(grade.score() - expected()) <= BAND;
    }

    /** The author's verdict on the point. */
    Verdict authors(PointGrade point) {
        return OpenQuestion.verdict(sample, point.point().id());
    }

    /** Authors say only whether a point is earned: one that is partly earned agrees with that. */
    boolean agreesOn(PointGrade point) {
        Verdict said = authors(point);
        return point.verdict() == said || (point.verdict() == Verdict.PARTLY && said == Verdict.HEARD);
    }

    /** The points on which author and grader differ. */
    List<PointGrade> differences() {
        return grade.points().stream().filter(point -> !agreesOn(point)).toList();
    }
}
