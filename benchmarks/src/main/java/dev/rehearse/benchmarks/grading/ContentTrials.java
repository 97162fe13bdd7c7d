package dev.rehearse.benchmarks.grading;

import dev.rehearse.content.model.Question;
import dev.rehearse.content.model.SampleAnswer;
import dev.rehearse.content.model.Task.Open;
import dev.rehearse.grading.GradingTask;
import dev.rehearse.grading.Rubric;
import dev.rehearse.grading.RubricPoint;
import dev.rehearse.grading.distortion.Distortion;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** Adversarial cases made of our own open questions, judged by their rubrics. */
record ContentTrials(Question question, Open open, Rubric rubric, List<Trial> trials) {

    /** Of the answers to questions on other topics. */
    private static final int EVERY = 6;

    static final String ORIGIN = "content";

    static List<Trial> of(List<Question> questions) {
        List<ContentTrials> open = questions.stream()
                .filter(question ->
                        question.task() instanceof Open task && !task.rubric().isEmpty())
                .map(question -> new ContentTrials(
                        question,
                        (Open) question.task(),
                        ContentCases.rubric((Open) question.task()),
                        new ArrayList<>()))
                .toList();
        open.forEach(one -> one.collect(open));
        return open.stream().flatMap(one -> one.trials().stream()).toList();
    }

    /** The same questions without their rubrics: the claims are the reference. */
    static List<GradingTask> byReference(List<Question> questions) {
        return questions.stream()
                .filter(question ->
                        question.task() instanceof Open task && !task.rubric().isEmpty())
                .map(question -> GradingTask.of(
                        question.prompt(), List.of(claims(ContentCases.rubric((Open) question.task()))), null, ""))
                .toList();
    }

    private void collect(List<ContentTrials> all) {
        add("REFERENCE", open.answer());
        add("CLAIMS", claims(rubric));
        add("STRONG", strong());
        add("QUESTION", question.prompt());
        others(all);
        paraphrases();
        contradictions();
        for (Distortion distortion : Distortion.values()) {
            add(distortion.name(), distortion.of(strong(), trials.size()));
            add(distortion.name() + " claims", distortion.of(claims(rubric), trials.size()));
        }
    }

    private void others(List<ContentTrials> all) {
        for (int i = 0; i < all.size(); i++) {
            ContentTrials other = all.get(i);
            boolean near = other.question().topic().equals(question.topic());
            if (!other.question().equals(question) && (near || (i + trials.size()) % EVERY == 0)) {
                add(near ? "OTHER_ANSWER same topic" : "OTHER_ANSWER other topic", other.strong());
            }
        }
    }

    /** Accepted phrasings as the answer: with the rubric, and with one that lacks them. */
    private void paraphrases() {
        List<RubricPoint> points = rubric.points().stream()
                .filter(point -> !point.accepted().isEmpty())
                .toList();
        if (points.isEmpty()) {
            return;
        }
        String answer = points.stream()
                .map(point -> sentence(point.accepted().getFirst()))
                .collect(Collectors.joining(" "));
        var asked = new Rubric(points);
        var without = new Rubric(points.stream()
                .map(point -> new RubricPoint(
                        point.id(),
                        point.claim(),
                        point.weight(),
                        point.required(),
                        point.accepted().subList(1, point.accepted().size()),
                        point.contradictions()))
                .toList());
        add("PARAPHRASE known", asked, answer, "");
        add("PARAPHRASE unknown", without, answer, "");
    }

    private void contradictions() {
        String all = rubric.points().stream()
                .flatMap(point -> point.contradictions().stream().limit(1))
                .map(ContentTrials::sentence)
                .collect(Collectors.joining(" "));
        if (!all.isEmpty()) {
            add("CONTRADICTIONS", all);
        }
        for (RubricPoint point : rubric.points()) {
            point.contradictions().stream()
                    .limit(1)
                    .forEach(wrong -> add("WRONG_ADDED", rubric, strong() + " " + sentence(wrong), point.id()));
            add("CLAIM_DENIED", rubric, Distortion.NEGATED.of(sentence(point.claim()), 1), point.id());
        }
    }

    private String strong() {
        return open.samples().stream()
                .max(Comparator.comparingInt(sample -> sample.earned().size()))
                .map(SampleAnswer::text)
                .orElse(open.answer());
    }

    private static String claims(Rubric rubric) {
        return rubric.points().stream().map(point -> sentence(point.claim())).collect(Collectors.joining(" "));
    }

    static String sentence(String text) {
        String capital = Character.toUpperCase(text.charAt(0)) + text.substring(1);
        return capital.endsWith(".") ? capital : capital + ".";
    }

    private void add(String kind, String answer) {
        add(kind, rubric, answer, "");
    }

    private void add(String kind, Rubric asked, String answer, String denied) {
        var task = GradingTask.of(question.prompt(), List.of(), asked, answer);
        trials.add(new Trial(ORIGIN, kind, question.file(), task, denied));
    }
}
