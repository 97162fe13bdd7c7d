package dev.rehearse.benchmarks.grading;

import dev.rehearse.content.model.Question;
import dev.rehearse.content.model.SampleAnswer;
import dev.rehearse.content.model.Task.Open;
import dev.rehearse.grading.GradingTask;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Good answers to other questions on the same subject, which are nearby in the order of the data, and samples of our
 * own as answers to their questions. Nothing is learned of them but whether they answer the question.
 */
final class Neighbours {

    static final String KIND = "answer to another question";

    static final String SAMPLE = "sample answer";

    private static final String DATASET = "content by reference";

    private static final List<Integer> DISTANCES = List.of(1, 2, 3, 5, 7, 11);

    private static final double GOOD = 0.9;

    private static final int GOOD_ANSWERS = 3;

    private static final double[] UNKNOWN = {Double.NaN};

    private Neighbours() {}

    static List<Case> of(List<Case> human) {
        List<List<Case>> all = List.copyOf(Case.byQuestion(human).values());
        var made = new ArrayList<Case>();
        for (int q = 0; q < all.size(); q++) {
            Case one = all.get(q).getFirst();
            for (int distance : DISTANCES) {
                List<Case> other = all.get((q + distance) % all.size());
                String reference = other.getFirst().task().references().getFirst();
                if (!one.task().references().contains(reference)) {
                    Stream.concat(Stream.of(reference), good(other))
                            .forEach(answer -> made.add(to(one, KIND, answer, 0)));
                }
            }
        }
        return made;
    }

    private static Stream<String> good(List<Case> answers) {
        return answers.stream()
                .filter(graded -> graded.score() >= GOOD)
                .limit(GOOD_ANSWERS)
                .map(graded -> graded.task().answer());
    }

    /** Our own open questions, with the model answer as the reference and no rubric. */
    static List<Case> ofContent(List<Question> questions) {
        List<Question> open = questions.stream()
                .filter(question ->
                        question.task() instanceof Open task && !task.samples().isEmpty())
                .toList();
        var made = new ArrayList<Case>();
        for (int q = 0; q < open.size(); q++) {
            Question question = open.get(q);
            Open task = (Open) question.task();
            var one = new Case(
                    DATASET,
                    question.file(),
                    SAMPLE,
                    GradingTask.of(question.prompt(), List.of(task.answer()), null, ""),
                    Double.NaN,
                    UNKNOWN,
                    UNKNOWN,
                    1);
            strong(task).forEach(sample -> made.add(to(one, SAMPLE, sample.text(), Double.NaN)));
            for (int distance : DISTANCES) {
                Open other = (Open) open.get((q + distance) % open.size()).task();
                made.add(to(one, KIND, other.answer(), 0));
                strong(other).limit(1).forEach(sample -> made.add(to(one, KIND, sample.text(), 0)));
            }
        }
        return made;
    }

    /** Those that earn at least two points. */
    private static Stream<SampleAnswer> strong(Open task) {
        return task.samples().stream().filter(sample -> sample.earned().size() >= 2);
    }

    private static Case to(Case of, String kind, String answer, double score) {
        return new Case(of.dataset(), of.question(), kind, of.task().withAnswer(answer), score, UNKNOWN, UNKNOWN, 1);
    }
}
