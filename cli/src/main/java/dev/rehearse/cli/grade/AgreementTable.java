package dev.rehearse.cli.grade;

import dev.rehearse.grading.PointGrade;
import java.io.PrintWriter;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** How often the grader gives rubric points the verdicts that authors give them in sample answers. */
final class AgreementTable {

    /** A rubric point over all sample answers of its question; differences by kind, such as "heard as missing". */
    private static final class Point {

        private final String name;
        private int verdicts;
        private int agreed;
        private final Map<String, Integer> differences = new TreeMap<>();

        Point(String name) {
            this.name = name;
        }

        void add(SampleGrade sample, PointGrade graded) {
            verdicts++;
            if (sample.agreesOn(graded)) {
                agreed++;
            } else {
                differences.merge(
                        SampleCheck.word(sample.authors(graded)) + " as " + SampleCheck.word(graded.verdict()),
                        1,
                        Integer::sum);
            }
        }

        boolean isAgreed() {
            return agreed == verdicts;
        }

        double share() {
            return (double) agreed / verdicts;
        }

        String line() {
            String kinds = differences.entrySet().stream()
                    .map(kind -> kind.getValue() + " " + kind.getKey())
                    .collect(Collectors.joining(", "));
            return "  %d of %d  %s: %s".formatted(agreed, verdicts, name, kinds);
        }
    }

    private final Map<String, Point> points = new LinkedHashMap<>();

    private AgreementTable() {}

    static AgreementTable of(List<SampleGrade> grades) {
        var table = new AgreementTable();
        for (SampleGrade sample : grades) {
            for (PointGrade graded : sample.grade().points()) {
                String name = sample.question().question().file() + ", "
                        + graded.point().id();
                table.points.computeIfAbsent(name, Point::new).add(sample, graded);
            }
        }
        return table;
    }

    /** Points on which they always agree are only counted; of the others, those that agree least come first. */
    void print(PrintWriter out) {
        int agreed = points.values().stream().mapToInt(point -> point.agreed).sum();
        int verdicts =
                points.values().stream().mapToInt(point -> point.verdicts).sum();
        List<Point> differing = points.values().stream()
                .filter(point -> !point.isAgreed())
                .sorted(Comparator.comparingDouble(Point::share))
                .toList();
        out.printf(
                "The grader agrees with the authors on %d of %d verdicts, and always on %d of %d rubric points.%n",
                agreed, verdicts, points.size() - differing.size(), points.size());
        if (!differing.isEmpty()) {
            out.println("On the others (sample answers, rubric point, the author's verdict as the grader's):");
            differing.forEach(point -> out.println(point.line()));
        }
        out.flush();
    }
}
