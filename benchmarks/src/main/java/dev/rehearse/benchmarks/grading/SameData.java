package dev.rehearse.benchmarks.grading;

import dev.rehearse.benchmarks.grading.Rows.Row;
import dev.rehearse.benchmarks.grading.Training.Held;
import dev.rehearse.grading.regression.BoostedTrees;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.function.ToIntFunction;

/**
 * What the features are worth to a model that learns from other answers of the same data set alone, as published
 * graders do; the shipped one learns all of its data at once, and generated answers with them.
 */
final class SameData {

    private SameData() {}

    /** Each answer judged by a model that has seen other questions of the data set. */
    static List<Held> unseenQuestions(List<Row> human) {
        var questions = List.copyOf(
                new TreeSet<>(human.stream().map(row -> row.of().question()).toList()));
        return held(human, row -> questions.indexOf(row.of().question()));
    }

    /** Each answer judged by a model that has seen other answers of the data set, to the same question, too. */
    static List<Held> unseenAnswers(List<Row> human) {
        return held(human, human::indexOf);
    }

    private static List<Held> held(List<Row> human, ToIntFunction<Row> group) {
        var held = new ArrayList<Held>();
        for (int f = 0; f < Training.FOLDS; f++) {
            int fold = f;
            BoostedTrees trees = BoostingFit.fitStochastically(human.stream()
                    .filter(row -> group.applyAsInt(row) % Training.FOLDS != fold)
                    .map(row -> new Sample(features(row), row.of().score(), 1))
                    .toList());
            human.stream()
                    .filter(row -> group.applyAsInt(row) % Training.FOLDS == fold)
                    .forEach(row -> held.add(
                            new Held(row, features(row), Math.clamp(trees.predict(features(row)), 0.0, 1.0), 0)));
        }
        return held;
    }

    private static double[] features(Row row) {
        double[] whole = row.features().whole();
        double[] text = row.features().text();
        double[] all = Arrays.copyOf(whole, whole.length + text.length);
        System.arraycopy(text, 0, all, whole.length, text.length);
        return all;
    }
}
