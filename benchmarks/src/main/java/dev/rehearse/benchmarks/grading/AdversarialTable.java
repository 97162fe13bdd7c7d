package dev.rehearse.benchmarks.grading;

import dev.rehearse.grading.Grade;
import dev.rehearse.grading.Grader;
import dev.rehearse.grading.Verdict;
import java.io.PrintStream;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Grades adversarial cases and prints, by origin and kind, what they got. */
record AdversarialTable(List<Tried> tried) {

    private static final int SHOWN = 5;

    record Tried(Trial of, Grade grade) {

        boolean contradicted() {
            return grade.points().stream()
                    .anyMatch(point -> point.verdict() == Verdict.CONTRADICTED
                            && (of.denied().isEmpty()
                                    || of.denied().equals(point.point().id())));
        }
    }

    static AdversarialTable of(List<Trial> trials, Grader grader) {
        return new AdversarialTable(trials.stream()
                .map(trial -> new Tried(trial, grader.grade(trial.task())))
                .toList());
    }

    /** @param most whether to print, for each kind, the answers with the highest and the lowest scores */
    void print(PrintStream out, boolean most) {
        out.println("origin | kind | cases | mean | least | most | above 0.3 | contradicted | not gradable");
        Map<String, List<Tried>> kinds = tried.stream()
                .collect(Collectors.groupingBy(
                        one -> one.of().origin() + " | " + one.of().kind(), TreeMap::new, Collectors.toList()));
        kinds.forEach((kind, its) -> {
            out.println(line(kind, its));
            if (most) {
                extremes(its, out);
            }
        });
    }

    private static String line(String kind, List<Tried> its) {
        var scores = its.stream().mapToDouble(one -> one.grade().score()).summaryStatistics();
        return String.format(
                Locale.ROOT,
                "%s | %d | %.3f | %.2f | %.2f | %d | %.1f %% | %d",
                kind,
                its.size(),
                scores.getAverage(),
                scores.getMin(),
                scores.getMax(),
                its.stream().filter(one -> one.grade().score() > 0.3).count(),
                100.0 * its.stream().filter(Tried::contradicted).count() / its.size(),
                its.stream().filter(one -> !one.grade().gradable()).count());
    }

    private static void extremes(List<Tried> its, PrintStream out) {
        List<Tried> sorted = its.stream()
                .sorted(Comparator.comparingDouble(one -> one.grade().score()))
                .toList();
        sorted.stream().limit(SHOWN).forEach(one -> out.println("  low  " + shown(one)));
        sorted.reversed().stream().limit(SHOWN).forEach(one -> out.println("  high " + shown(one)));
    }

    private static String shown(Tried one) {
        return String.format(
                Locale.ROOT,
                "%.2f %s <- %s",
                one.grade().score(),
                one.of().question().replace('\n', ' '),
                one.of().task().answer().replace('\n', ' '));
    }
}
