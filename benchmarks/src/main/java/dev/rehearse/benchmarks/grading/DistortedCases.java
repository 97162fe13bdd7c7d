package dev.rehearse.benchmarks.grading;

import dev.rehearse.grading.distortion.Distortion;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Makes of references and of good human answers those whose worth is known. */
final class DistortedCases {

    static final String QUESTION = "question";

    private static final int GOOD_ANSWERS = 3;

    private DistortedCases() {}

    static List<Case> of(List<Case> human) {
        Map<String, List<Case>> questions = Case.byQuestion(human);
        List<Case> first = questions.values().stream().map(List::getFirst).toList();
        var made = new ArrayList<Case>();
        for (int q = 0; q < first.size(); q++) {
            Case one = first.get(q);
            Case other = first.get((q + 7) % first.size());
            String reference = one.task().references().getFirst();
            String wrong = other.task().references().getFirst();
            made.add(made(one, "reference", reference, 1));
            made.add(made(one, QUESTION, one.task().question(), 0));
            // Unlike those of Neighbours these two teach also that no claim is made.
            made.add(made(one, Neighbours.KIND, wrong, 0));
            made.add(made(one, Neighbours.KIND, other.task().answer(), 0));
            made.add(made(one, "wrong added", reference + " " + Distortion.NEGATED.of(wrong, q), 0.7));
            distort(one, reference, 1, made);
            questions.getOrDefault(one.question(), List.of()).stream()
                    .filter(graded -> graded.score() >= 0.9)
                    .limit(GOOD_ANSWERS)
                    .forEach(graded -> distort(graded, graded.task().answer(), graded.score(), made));
        }
        return made;
    }

    private static void distort(Case of, String good, double score, List<Case> made) {
        for (Distortion distortion : Distortion.values()) {
            String answer = distortion.of(good, made.size());
            made.add(new Case(
                    of.dataset(),
                    of.question(),
                    distortion.name(),
                    of.task().withAnswer(answer),
                    score * distortion.worth(),
                    new double[] {score * distortion.worth()},
                    new double[] {distortion.contradicts() ? 1 : 0},
                    1));
        }
    }

    private static Case made(Case of, String kind, String answer, double score) {
        double[] credit = {kind.equals("wrong added") ? 1 : score};
        return new Case(
                of.dataset(), of.question(), kind, of.task().withAnswer(answer), score, credit, new double[] {0}, 1);
    }
}
