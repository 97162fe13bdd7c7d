package dev.rehearse.benchmarks.grading;

import dev.rehearse.grading.GradingTask;
import dev.rehearse.grading.distortion.Distortion;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Adversarial cases made of public questions with one reference each and no rubric. */
final class PublicTrials {

    private static final int NEIGHBOURS = 3;

    private PublicTrials() {}

    /** In the order of the data, neighbours are questions on the same subject. */
    static List<Trial> ofAnswers(String origin, List<Case> human) {
        Map<String, Case> questions = new LinkedHashMap<>();
        human.forEach(one -> questions.putIfAbsent(one.question(), one));
        List<GradingTask> tasks = questions.values().stream()
                .map(one -> one.task().withAnswer(""))
                .toList();
        return of(origin, tasks);
    }

    static List<Trial> of(String origin, List<GradingTask> tasks) {
        var trials = new ArrayList<Trial>();
        for (int q = 0; q < tasks.size(); q++) {
            GradingTask task = tasks.get(q);
            String reference = task.references().getFirst();
            add(trials, origin, "REFERENCE", task, reference);
            add(trials, origin, "QUESTION", task, task.question());
            for (int next = 1; next <= NEIGHBOURS; next++) {
                GradingTask other = tasks.get((q + next) % tasks.size());
                if (!other.references().getFirst().equals(reference)) {
                    add(
                            trials,
                            origin,
                            Trial.OTHER_ANSWER,
                            task,
                            other.references().getFirst());
                }
            }
            String wrong = Distortion.DENIED.of(
                    tasks.get((q + 1) % tasks.size()).references().getFirst(), q);
            add(trials, origin, Trial.WRONG_ADDED, task, reference + " " + wrong);
            for (Distortion distortion : Distortion.values()) {
                add(trials, origin, distortion.name(), task, distortion.of(reference, 1000L + q));
            }
        }
        return trials;
    }

    private static void add(List<Trial> trials, String origin, String kind, GradingTask task, String answer) {
        trials.add(new Trial(origin, kind, task.question(), task.withAnswer(answer), ""));
    }
}
