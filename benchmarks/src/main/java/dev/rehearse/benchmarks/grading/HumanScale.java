package dev.rehearse.benchmarks.grading;

import dev.rehearse.benchmarks.grading.Training.Held;
import java.util.List;
import java.util.TreeSet;

/**
 * The scale of a data set's graders, as a line from the model's scores to theirs: graders differ in what they give to
 * an answer that says half.
 */
record HumanScale(double meanScore, double meanHuman, double slope) {

    static HumanScale of(List<Held> graded) {
        double score = graded.stream().mapToDouble(Held::score).average().orElse(0);
        double human = graded.stream()
                .mapToDouble(one -> one.row().of().score())
                .average()
                .orElse(0);
        double product = 0;
        double square = 0;
        for (Held one : graded) {
            product += (one.score() - score) * (one.row().of().score() - human);
            square += (one.score() - score) * (one.score() - score);
        }
        return new HumanScale(score, human, square > 0 ? product / square : 1);
    }

    /** Within 0 and 1. */
    double of(double score) {
        return Math.clamp(meanHuman + slope * (score - meanScore), 0.0, 1.0);
    }

    /** The same answers, those to each question read on the scale of all other questions. */
    static List<Held> readOnOthers(List<Held> graded) {
        var questions = new TreeSet<>(
                graded.stream().map(one -> one.row().of().question()).toList());
        return questions.stream()
                .flatMap(question -> {
                    HumanScale scale = of(graded.stream()
                            .filter(one -> !one.row().of().question().equals(question))
                            .toList());
                    return graded.stream()
                            .filter(one -> one.row().of().question().equals(question))
                            .map(one -> new Held(one.row(), one.features(), scale.of(one.score()), one.disagreement()));
                })
                .toList();
    }
}
