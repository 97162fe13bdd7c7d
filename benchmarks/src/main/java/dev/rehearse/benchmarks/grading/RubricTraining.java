package dev.rehearse.benchmarks.grading;

import dev.rehearse.benchmarks.grading.Rows.Row;
import dev.rehearse.content.model.Question;
import dev.rehearse.grading.Grade;
import dev.rehearse.grading.Grader;
import dev.rehearse.grading.GradingTask;
import dev.rehearse.grading.local.GradingModel;
import dev.rehearse.grading.local.LocalGrader;
import dev.rehearse.grading.local.Meaning;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.IntStream;

/** Learns anew, from content alone, the parts of a model that judge by authors' rubrics; the others stay. */
record RubricTraining(List<Row> rows, Meaning meaning, GradingModel base) {

    private static final String VERSION = "3.6";

    static RubricTraining of(List<Question> questions, Meaning meaning, GradingModel base) {
        List<Case> cases = questions.stream().flatMap(ContentCases::of).toList();
        return new RubricTraining(Rows.of(cases, meaning, base.fluency()).all(), meaning, base);
    }

    GradingModel model() {
        return fitted(rows);
    }

    /** Grades each question by a model that has not seen it. */
    Grader heldOut() {
        Map<String, Integer> folds = folds();
        List<Grader> graders = IntStream.range(0, Training.FOLDS)
                .mapToObj(fold -> fitted(rows.stream()
                        .filter(row -> folds.getOrDefault(row.of().task().question(), fold) != fold)
                        .toList()))
                .<Grader>map(model -> new LocalGrader(meaning, model))
                .toList();
        return new Grader() {
            @Override
            public Grade grade(GradingTask task) {
                return graders.get(folds.getOrDefault(task.question(), 0)).grade(task);
            }
        };
    }

    private Map<String, Integer> folds() {
        Map<String, Integer> folds = new HashMap<>();
        for (String question : new TreeSet<>(
                rows.stream().map(row -> row.of().task().question()).toList())) {
            folds.put(question, folds.size() % Training.FOLDS);
        }
        return folds;
    }

    private GradingModel fitted(List<Row> learned) {
        return base.withRubric(
                VERSION, Training.fit(Training.points(learned, true)), Training.fit(Training.points(learned, false)));
    }
}
