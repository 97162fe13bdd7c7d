package dev.rehearse.benchmarks.grading;

import dev.rehearse.grading.local.Detector;
import dev.rehearse.grading.regression.Ridge;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/** Learns a detector. */
final class DetectorFit {

    /** Parts of the questions; what the ridge says of an answer is learned from those of the others. */
    private static final int PARTS = 3;

    private DetectorFit() {}

    /**
     * An answer.
     *
     * @param question that it answers
     * @param features of its words
     * @param meaning what the ridge reads
     * @param label 1 if it is of the kind that is sought, or 0
     */
    @SuppressWarnings("ArrayRecordComponent") // never changed, and compared by no one
    record Example(String question, double[] features, double[] meaning, double label, double weight) {}

    static Detector fit(List<Example> examples, double penalty) {
        var questions = List.copyOf(
                new TreeSet<>(examples.stream().map(Example::question).toList()));
        var stacked = new ArrayList<Sample>();
        for (int p = 0; p < PARTS; p++) {
            int part = p;
            Ridge others = ridge(
                    examples.stream()
                            .filter(one -> questions.indexOf(one.question()) % PARTS != part)
                            .toList(),
                    penalty);
            examples.stream()
                    .filter(one -> questions.indexOf(one.question()) % PARTS == part)
                    .forEach(one -> stacked.add(new Sample(
                            Detector.with(one.features(), others.predict(one.meaning())), one.label(), one.weight())));
        }
        return new Detector(ridge(examples, penalty), Training.fit(stacked));
    }

    private static Ridge ridge(List<Example> examples, double penalty) {
        return RidgeFit.fit(
                examples.stream()
                        .map(one -> new Sample(one.meaning(), one.label(), one.weight()))
                        .toList(),
                penalty);
    }
}
