package dev.rehearse.benchmarks.grading;

import dev.rehearse.benchmarks.grading.SampleTable.Graded;
import dev.rehearse.grading.Grader;
import dev.rehearse.grading.Verdict;
import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/** What a grader makes of judged answers, by their kind. */
record AnswerTable(List<Line> lines) {

    private static final List<Double> CONFIDENCES = List.of(0.0, 0.5, 0.6, 0.7, 0.8, 0.9, 1.1);

    private record Line(String kind, Graded graded) {

        double score() {
            return graded.found().score();
        }

        double judged() {
            return graded.author().score();
        }
    }

    static AnswerTable of(List<JudgedAnswer> answers, Grader grader) {
        return new AnswerTable(IntStream.range(0, answers.size())
                .mapToObj(i -> line(answers.get(i), i, grader))
                .toList());
    }

    private static Line line(JudgedAnswer answer, int number, Grader grader) {
        return new Line(
                answer.kind(),
                new Graded(answer.question().file(), number, answer.judged(), grader.grade(answer.task())));
    }

    void print(PrintStream out) {
        print("all", lines, out);
        for (String kind : new TreeSet<>(lines.stream().map(Line::kind).toList())) {
            print(kind, lines.stream().filter(line -> line.kind().equals(kind)).toList(), out);
        }
        pairs(out);
        verdicts(out);
        confidence(out);
    }

    private static void print(String name, List<Line> some, PrintStream out) {
        out.println(String.format(
                Locale.ROOT,
                "%-9s %4d answers, judged %.3f, graded %.3f, absolute error %.3f, RMSE %.3f, within 0.2 %.1f %%",
                name,
                some.size(),
                mean(some, Line::judged),
                mean(some, Line::score),
                mean(some, one -> Math.abs(one.graded().error())),
                Math.sqrt(mean(some, one -> one.graded().error() * one.graded().error())),
                100 * mean(some, one -> one.graded().isInBand() ? 1 : 0)));
    }

    private void pairs(PrintStream out) {
        List<Graded> graded = lines.stream().map(Line::graded).toList();
        long pairs = new SampleTable(graded).count(false);
        long ordered = new SampleTable(graded).count(true);
        out.println(String.format(Locale.ROOT, "pairs in order: %.1f %% of %d", 100.0 * ordered / pairs, pairs));
    }

    /** How often each verdict of the writer got each of the grader. */
    private void verdicts(PrintStream out) {
        for (Verdict judged : Verdict.values()) {
            StringBuilder row = new StringBuilder(String.format(Locale.ROOT, "judged %-13s graded", judged));
            for (Verdict found : Verdict.values()) {
                row.append(String.format(Locale.ROOT, " %s %d", found, count(judged, found)));
            }
            out.println(row);
        }
    }

    private long count(Verdict judged, Verdict found) {
        return lines.stream()
                .map(Line::graded)
                .mapToLong(one -> IntStream.range(0, one.found().points().size())
                        .filter(i -> one.author().points().get(i).verdict() == judged)
                        .filter(i -> one.found().points().get(i).verdict() == found)
                        .count())
                .sum();
    }

    private void confidence(PrintStream out) {
        for (int i = 0; i + 1 < CONFIDENCES.size(); i++) {
            double from = CONFIDENCES.get(i);
            double to = CONFIDENCES.get(i + 1);
            List<Line> some = lines.stream()
                    .filter(one -> one.graded().found().confidence() >= from
                            && one.graded().found().confidence() < to)
                    .toList();
            out.println(String.format(
                    Locale.ROOT,
                    "confidence from %.1f: %d, within 0.2 %.1f %%",
                    from,
                    some.size(),
                    100 * mean(some, one -> one.graded().isInBand() ? 1 : 0)));
        }
    }

    private static double mean(List<Line> some, ToDoubleFunction<Line> value) {
        return some.stream().mapToDouble(value).average().orElse(0);
    }
}
