package dev.rehearse.benchmarks.grading;

import dev.rehearse.grading.distortion.Distortion;
import dev.rehearse.grading.local.Disorder;
import dev.rehearse.grading.text.Passage;
import java.util.ArrayList;
import java.util.List;

/** The words of each human answer in random order, of which nothing is learned but that they are loose. */
final class ShuffledAnswers {

    static final String KIND = "shuffled answer";

    private ShuffledAnswers() {}

    static List<Case> of(List<Case> cases) {
        var made = new ArrayList<Case>();
        for (int i = 0; i < cases.size(); i++) {
            Case one = cases.get(i);
            String answer = one.task().answer();
            if (one.human() && Passage.of(answer, Disorder.LEAST_WORDS).words().size() == Disorder.LEAST_WORDS) {
                double[] unknown = {Double.NaN};
                made.add(new Case(
                        one.dataset(),
                        one.question(),
                        KIND,
                        one.task().withAnswer(Distortion.SHUFFLED.of(answer, i)),
                        Double.NaN,
                        unknown,
                        unknown,
                        1));
            }
        }
        return made;
    }
}
