package dev.rehearse.benchmarks.grading;

import dev.rehearse.benchmarks.grading.Rows.Row;
import dev.rehearse.benchmarks.grading.Training.Held;
import java.io.PrintStream;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;

/** How right scores are, question by question held out, and where answers alone are. */
final class Report {

    private Report() {}

    static void print(List<Held> held, PrintStream out) {
        List<Held> human = held.stream()
                .filter(one ->
                        one.row().of().human() && !Double.isNaN(one.row().of().score()))
                .toList();
        for (String dataset : new TreeSet<>(
                human.stream().map(one -> one.row().of().dataset()).toList())) {
            List<Held> its = human.stream()
                    .filter(one -> one.row().of().dataset().equals(dataset))
                    .toList();
            whole(dataset, its, out);
            whole(dataset + ", on the scale of its graders", HumanScale.readOnOthers(its), out);
            thirds(its, out);
        }
        kinds(held, out);
        reliability(human, out);
    }

    /** By models that learn from the same data set alone: of unseen questions, and of unseen answers. */
    static void sameData(List<Row> rows, PrintStream out) {
        for (String dataset : List.of("mohler2011", "saf_en")) {
            List<Row> human = rows.stream()
                    .filter(row ->
                            row.of().dataset().equals(dataset) && row.of().human())
                    .toList();
            whole(dataset + ", learned from its other questions alone", SameData.unseenQuestions(human), out);
            whole(dataset + ", learned from its other answers alone", SameData.unseenAnswers(human), out);
        }
    }

    private static void whole(String name, List<Held> its, PrintStream out) {
        line(
                out,
                "%s: %d answers, r %.3f, RMSE %.3f (0..5: %.3f)",
                name,
                its.size(),
                correlation(its),
                rmse(its),
                5 * rmse(its));
    }

    private static void thirds(List<Held> its, PrintStream out) {
        List<Held> sorted = its.stream()
                .sorted(Comparator.comparingDouble(one -> one.row().of().score()))
                .toList();
        for (int third = 0; third < 3; third++) {
            List<Held> part = sorted.subList(third * sorted.size() / 3, (third + 1) * sorted.size() / 3);
            line(
                    out,
                    "  third %d of the human scores, up to %.2f: RMSE %.3f, mean error %+.3f",
                    third + 1,
                    part.getLast().row().of().score(),
                    rmse(part),
                    part.stream().mapToDouble(Report::error).average().orElse(0));
        }
    }

    private static void kinds(List<Held> held, PrintStream out) {
        List<Held> made = held.stream()
                .filter(one ->
                        !one.row().of().human() && !Double.isNaN(one.row().of().score()))
                .toList();
        for (String kind :
                new TreeSet<>(made.stream().map(one -> one.row().of().kind()).toList())) {
            List<Held> its = made.stream()
                    .filter(one -> one.row().of().kind().equals(kind))
                    .toList();
            line(
                    out,
                    "%s: %d, mean %.3f, least %.3f, most %.3f, wanted %.2f",
                    kind,
                    its.size(),
                    its.stream().mapToDouble(Held::score).average().orElse(0),
                    its.stream().mapToDouble(Held::score).min().orElse(0),
                    its.stream().mapToDouble(Held::score).max().orElse(0),
                    its.stream()
                            .mapToDouble(one -> one.row().of().score())
                            .average()
                            .orElse(0));
        }
    }

    /** Confidence is learned on every second question and looked at on the others. */
    private static void reliability(List<Held> human, PrintStream out) {
        var questions = List.copyOf(new TreeSet<>(
                human.stream().map(one -> one.row().of().question()).toList()));
        var learned = Training.confidence(human.stream()
                .filter(one -> questions.indexOf(one.row().of().question()) % 2 == 0)
                .toList());
        var others = human.stream()
                .filter(one -> questions.indexOf(one.row().of().question()) % 2 == 1)
                .toList();
        for (double from = 0; from < 0.99; from += 0.1) {
            double least = from;
            List<Held> its = others.stream()
                    .filter(one ->
                            Math.min(9, Math.floor(10 * learned.predict(one.certainty()))) == Math.round(least * 10))
                    .toList();
            double within =
                    its.stream().filter(one -> Math.abs(error(one)) <= 0.2).count();
            line(
                    out,
                    "confidence from %.1f: %d answers, %.1f %% within 0.2",
                    from,
                    its.size(),
                    its.isEmpty() ? 0 : 100 * within / its.size());
        }
    }

    @SuppressWarnings("AnnotateFormatMethod") // its annotation is in no library here
    private static void line(PrintStream out, String format, Object... values) {
        out.println(String.format(Locale.ROOT, format, values));
    }

    private static double error(Held one) {
        return one.score() - one.row().of().score();
    }

    static double rmse(List<Held> its) {
        return Math.sqrt(its.stream()
                .mapToDouble(one -> error(one) * error(one))
                .average()
                .orElse(0));
    }

    static double correlation(List<Held> its) {
        double meanScore = its.stream().mapToDouble(Held::score).average().orElse(0);
        double meanHuman = its.stream()
                .mapToDouble(one -> one.row().of().score())
                .average()
                .orElse(0);
        double product = 0;
        double squareScore = 0;
        double squareHuman = 0;
        for (Held one : its) {
            double score = one.score() - meanScore;
            double human = one.row().of().score() - meanHuman;
            product += score * human;
            squareScore += score * score;
            squareHuman += human * human;
        }
        return product / Math.sqrt(squareScore * squareHuman);
    }
}
