package dev.rehearse.benchmarks.grading;

import dev.rehearse.content.model.Question;
import dev.rehearse.content.model.SampleAnswer;
import dev.rehearse.content.model.Task.Open;
import dev.rehearse.grading.Grade;
import dev.rehearse.grading.Grader;
import dev.rehearse.grading.GradingTask;
import dev.rehearse.grading.PointGrade;
import dev.rehearse.grading.Rubric;
import dev.rehearse.grading.Verdict;
import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** What a grader makes of the sample answers of our content, beside what their authors say. */
record SampleTable(List<Graded> graded) {

    private static final double BAND = 0.2;

    record Graded(String file, int number, Grade author, Grade found) {

        double error() {
            return found.score() - author.score();
        }

        boolean isInBand() {
            return Math.abs(error()) <= BAND;
        }

        long contradicted(boolean really) {
            return IntStream.range(0, found.points().size())
                    .filter(i -> found.points().get(i).verdict() == Verdict.CONTRADICTED)
                    .filter(i -> (author.points().get(i).verdict() == Verdict.CONTRADICTED) == really)
                    .count();
        }

        boolean inOrder(Graded worse) {
            return found.score() > worse.found().score();
        }

        boolean betterThan(Graded other) {
            return file.equals(other.file()) && author.score() > other.author().score();
        }
    }

    static SampleTable of(List<Question> questions, Grader grader) {
        return new SampleTable(questions.stream()
                .filter(question ->
                        question.task() instanceof Open open && !open.rubric().isEmpty())
                .flatMap(question -> IntStream.range(
                                0, ((Open) question.task()).samples().size())
                        .mapToObj(i -> graded(question, i, grader)))
                .toList());
    }

    private static Graded graded(Question question, int at, Grader grader) {
        Open open = (Open) question.task();
        SampleAnswer sample = open.samples().get(at);
        Rubric rubric = ContentCases.rubric(open);
        var author = new Grade(
                rubric.points().stream()
                        .map(point -> PointGrade.of(point, verdict(sample, point.id()), null))
                        .toList(),
                null,
                1,
                "author",
                "1");
        return new Graded(
                question.file(),
                at + 1,
                author,
                grader.grade(GradingTask.of(question.prompt(), List.of(), rubric, sample.text())));
    }

    private static Verdict verdict(SampleAnswer sample, String point) {
        if (sample.contradicted().contains(point)) {
            return Verdict.CONTRADICTED;
        }
        return sample.earned().contains(point) ? Verdict.HEARD : Verdict.MISSING;
    }

    void print(PrintStream out) {
        List<Graded> outside = graded.stream().filter(one -> !one.isInBand()).toList();
        long pairs = count(false);
        out.println(String.format(
                Locale.ROOT,
                "sample answers: %d, out of band %d, pairs in order %.1f %% of %d, mean error %+.3f",
                graded.size(),
                outside.size(),
                100.0 * count(true) / pairs,
                pairs,
                graded.stream().mapToDouble(Graded::error).average().orElse(0)));
        out.println(String.format(
                Locale.ROOT,
                "contradicted points found: %d, falsely: %d",
                graded.stream().mapToLong(one -> one.contradicted(true)).sum(),
                graded.stream().mapToLong(one -> one.contradicted(false)).sum()));
        outside.forEach(one -> out.println(String.format(
                Locale.ROOT,
                "  %s, %d: author %.2f, grader %.2f",
                one.file(),
                one.number(),
                one.author().score(),
                one.found().score())));
    }

    /** Pairs of answers to one question of which one is better; all of them, or those that the grader has in order. */
    long count(boolean inOrder) {
        return graded.stream()
                .mapToLong(better -> graded.stream()
                        .filter(better::betterThan)
                        .filter(worse -> !inOrder || better.inOrder(worse))
                        .count())
                .sum();
    }
}
