package dev.rehearse.benchmarks.grading;

import dev.rehearse.grading.Grade;
import dev.rehearse.grading.Grader;
import dev.rehearse.grading.GradingTask;
import dev.rehearse.grading.local.Features;
import dev.rehearse.grading.local.GradingModel;
import dev.rehearse.grading.local.LocalGrader;
import dev.rehearse.grading.local.Meaning;
import dev.rehearse.grading.regression.BoostedTrees;
import dev.rehearse.grading.regression.Ensemble;
import dev.rehearse.grading.regression.Ridge;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Learns how a point of an author's rubric is judged beside the others of its answer, and how sure the grade is; the
 * other parts of the model stay.
 */
record ContextTraining(List<Row> rows, Meaning meaning, GradingModel base) {

    private static final String VERSION = "3.5";

    private static final String ORIGIN =
            "Judged answers to this project's open questions, benchmarks/answers/development: Apache-2.0";

    /** Higher than that of other parts: the answers have few writers. */
    private static final double PENALTY = 100;

    private static final double NEAR = 0.2;

    private static final Ensemble UNKNOWN =
            new Ensemble(new Ridge(0.5, List.of(), List.of(), List.of()), new BoostedTrees(0.5, List.of()));

    /** A case with the features of its points. */
    record Row(Case of, List<double[]> points) {}

    /**
     * @param model learned from all answers
     * @param heldOut grades answers by models that have not seen their question
     */
    record Learned(GradingModel model, Grader heldOut) {}

    static ContextTraining of(List<Case> cases, Meaning meaning, GradingModel base) {
        return new ContextTraining(
                Case.byQuestion(cases).values().parallelStream()
                        .flatMap(some -> rows(some, new Features(meaning), base))
                        .toList(),
                meaning,
                base);
    }

    private static Stream<Row> rows(List<Case> cases, Features features, GradingModel base) {
        return cases.stream()
                .flatMap(
                        one -> features.judged(one.task(), base).stream().map(judged -> new Row(one, judged.points())));
    }

    Learned learn() {
        Map<String, Integer> folds = folds();
        List<List<Row>> parts = IntStream.range(0, Training.FOLDS)
                .mapToObj(fold -> rows.stream()
                        .filter(row -> Objects.equals(folds.get(row.of().task().question()), fold))
                        .toList())
                .toList();
        List<Ensemble> contexts = IntStream.range(0, parts.size())
                .mapToObj(fold -> context(allBut(fold, parts)))
                .toList();
        List<List<Sample>> certainties = IntStream.range(0, parts.size())
                .mapToObj(fold -> certainties(parts.get(fold), contexts.get(fold)))
                .toList();
        List<Grader> graders = IntStream.range(0, parts.size())
                .<Grader>mapToObj(
                        fold -> new LocalGrader(meaning, model(contexts.get(fold), allBut(fold, certainties))))
                .toList();
        var heldOut = new Grader() {
            @Override
            public Grade grade(GradingTask task) {
                return graders.get(folds.getOrDefault(task.question(), 0)).grade(task);
            }
        };
        return new Learned(model(context(rows), allBut(-1, certainties)), heldOut);
    }

    /** In which part of the questions each is, by its text. */
    private Map<String, Integer> folds() {
        Map<String, Integer> folds = new HashMap<>();
        for (String question : new TreeSet<>(
                rows.stream().map(row -> row.of().task().question()).toList())) {
            folds.put(question, folds.size() % Training.FOLDS);
        }
        return folds;
    }

    private static <T> List<T> allBut(int left, List<List<T>> parts) {
        return IntStream.range(0, parts.size())
                .filter(part -> part != left)
                .boxed()
                .flatMap(part -> parts.get(part).stream())
                .toList();
    }

    private static Ensemble context(List<Row> learned) {
        return fit(learned.stream()
                .flatMap(row -> IntStream.range(0, row.points().size())
                        .filter(i -> !Double.isNaN(row.of().credit(i)))
                        .mapToObj(i -> new Sample(
                                row.points().get(i),
                                row.of().credit(i),
                                row.of().weight())))
                .toList());
    }

    /** Whether scores are near those of the answers' judges or authors. */
    private List<Sample> certainties(List<Row> answered, Ensemble context) {
        GradingModel model = base.withContext("", List.of(), context, UNKNOWN);
        var grader = new LocalGrader(meaning, model);
        var features = new Features(meaning);
        return answered.stream()
                .map(Row::of)
                .filter(one -> !Double.isNaN(one.score()))
                .flatMap(one -> {
                    double score = grader.grade(one.task()).score();
                    return features.judged(one.task(), model).stream()
                            .map(judged -> new Sample(
                                    judged.certainty(score),
                                    Math.abs(score - one.score()) <= NEAR ? 1 : 0,
                                    one.weight()));
                })
                .toList();
    }

    private GradingModel model(Ensemble context, List<Sample> certainties) {
        List<String> origin = Stream.concat(
                        base.origin().stream().filter(line -> !line.equals(ORIGIN)), Stream.of(ORIGIN))
                .toList();
        return base.withContext(VERSION, origin, context, fit(certainties));
    }

    private static Ensemble fit(List<Sample> samples) {
        return new Ensemble(RidgeFit.fit(samples, PENALTY), BoostingFit.fitStochastically(samples));
    }
}
