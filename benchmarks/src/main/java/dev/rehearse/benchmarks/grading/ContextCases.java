package dev.rehearse.benchmarks.grading;

import dev.rehearse.content.model.Question;
import dev.rehearse.content.model.SampleAnswer;
import dev.rehearse.content.model.Task.Open;
import dev.rehearse.grading.Grade;
import dev.rehearse.grading.GradingTask;
import dev.rehearse.grading.PointGrade;
import dev.rehearse.grading.Rubric;
import dev.rehearse.grading.RubricPoint;
import dev.rehearse.grading.Verdict;
import dev.rehearse.grading.distortion.Distortion;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;

/**
 * Whole answers by which is learned how a point is judged beside the others: judged answers, each with its rubric
 * whole, thinned and bare and without a reference, since authors write all of these; and what is made of sample
 * answers.
 */
final class ContextCases {

    static final String JUDGED = "judged";

    /** Changes that leave an answer as right as it was. */
    private static final List<Distortion> HARMLESS =
            List.of(Distortion.CHATTY, Distortion.EMBELLISHED, Distortion.SYNONYMS);

    private static final double OF_VARIANT = 0.5;
    private static final double OF_SAMPLE = 3;
    private static final double MADE = 0.5;
    private static final double DENIED = 0.15;
    private static final double SHUFFLED = 0.1;

    /** How many of the next questions, most of them of the same topic, an answer is taken from. */
    private static final int OTHERS = 6;

    /** How many points a short rubric has. */
    private static final int SOME = 3;

    private static final int WHOLE = Integer.MAX_VALUE;

    private final Question question;
    private final Open open;
    private final Rubric rubric;

    private ContextCases(Question question) {
        this.question = question;
        this.open = (Open) question.task();
        this.rubric = ContentCases.rubric(open);
    }

    static List<Case> of(List<Question> questions, List<JudgedAnswer> answers) {
        List<ContextCases> asked = questions.stream()
                .filter(question ->
                        question.task() instanceof Open open && !open.rubric().isEmpty())
                .map(ContextCases::new)
                .toList();
        var cases = new ArrayList<Case>();
        for (int i = 0; i < answers.size(); i++) {
            cases.addAll(of(answers.get(i), i));
        }
        for (int i = 0; i < asked.size(); i++) {
            asked.get(i).made(cases);
            for (int next = 1; next <= OTHERS; next++) {
                asked.get(i).answeredBy(asked.get((i + next) % asked.size()), cases);
            }
        }
        return List.copyOf(cases);
    }

    /** @param number of the answer, by which parts of the rubric are chosen */
    private static List<Case> of(JudgedAnswer answer, int number) {
        GradingTask task = answer.task();
        List<RubricPoint> points = Objects.requireNonNull(task.rubric()).points();
        List<Integer> all = IntStream.range(0, points.size()).boxed().toList();
        List<Integer> some = IntStream.range(0, Math.min(SOME, points.size()))
                .map(i -> (number + i) % points.size())
                .boxed()
                .toList();
        return List.of(
                variant(answer, all, WHOLE, task.references()),
                variant(answer, all, 1, task.references()),
                variant(answer, all, 0, task.references()),
                variant(answer, all, WHOLE, List.of()),
                variant(answer, some, WHOLE, List.of()),
                variant(answer, some.subList(0, 1), 1, List.of()));
    }

    /** With some points of the rubric, and so many phrasings and contradictions of each. */
    private static Case variant(JudgedAnswer answer, List<Integer> points, int most, List<String> references) {
        GradingTask task = answer.task();
        var thin = new Rubric(points.stream()
                .map(Objects.requireNonNull(task.rubric()).points()::get)
                .map(point -> new RubricPoint(
                        point.id(),
                        point.claim(),
                        point.weight(),
                        point.required(),
                        point.accepted().stream().limit(most).toList(),
                        point.contradictions().stream().limit(most).toList()))
                .toList());
        List<PointGrade> judged =
                points.stream().map(answer.judged().points()::get).toList();
        return new Case(
                ContentCases.DATASET,
                answer.question().file(),
                JUDGED,
                GradingTask.of(task.question(), references, thin, task.answer()),
                new Grade(judged, null, 1, "writer", "1").score(),
                judged.stream().mapToDouble(PointGrade::credit).toArray(),
                new double[] {Double.NaN},
                OF_VARIANT);
    }

    private void made(List<Case> cases) {
        for (SampleAnswer sample : open.samples()) {
            Case with = made("sample", sample.text(), credits(sample), OF_SAMPLE);
            cases.add(with);
            cases.add(withoutReference(with));
            if (sample.earned().size() > 2) {
                for (Distortion distortion : HARMLESS) {
                    cases.add(made("harmless", distortion.of(sample.text(), cases.size()), credits(sample), MADE));
                }
                double[] none = new double[rubric.points().size()];
                cases.add(made("shuffled", Distortion.SHUFFLED.of(sample.text(), cases.size()), none, SHUFFLED));
                cases.add(made("denied", Distortion.NEGATED.of(sample.text(), 1), none, DENIED));
            }
        }
        SampleAnswer strong = strong();
        for (int i = 0; i < rubric.points().size(); i++) {
            denied(i, cases);
            for (String contradiction :
                    rubric.points().get(i).contradictions().stream().limit(1).toList()) {
                double[] credits = credits(strong);
                credits[i] = 0;
                String text = strong.text() + " " + ContentTrials.sentence(contradiction);
                cases.add(made("wrong added", text, credits, MADE));
            }
        }
    }

    private void denied(int at, List<Case> cases) {
        double[] known = IntStream.range(0, rubric.points().size())
                .mapToDouble(i -> i == at ? 0 : Double.NaN)
                .toArray();
        for (Distortion distortion : List.of(Distortion.DENIED, Distortion.NEGATED)) {
            String claim = rubric.points().get(at).claim();
            cases.add(made("denied", distortion.of(claim, at), known, DENIED));
        }
    }

    /**
     * The best sample answer of another question, and its first sentence, which a short rubric does not know either.
     */
    private void answeredBy(ContextCases other, List<Case> cases) {
        String text = other.strong().text();
        cases.add(made("other question", text, new double[rubric.points().size()], MADE));
        String sentence = text.substring(0, text.indexOf('.') + 1);
        for (int points : List.of(1, Math.min(SOME, rubric.points().size()))) {
            cases.add(new Case(
                    ContentCases.DATASET,
                    question.file(),
                    "other question",
                    GradingTask.of(
                            question.prompt(),
                            List.of(),
                            new Rubric(rubric.points().subList(0, points)),
                            sentence),
                    0,
                    new double[points],
                    new double[] {Double.NaN},
                    MADE));
        }
    }

    private SampleAnswer strong() {
        return open.samples().stream()
                .max(Comparator.comparingInt(sample -> sample.earned().size()))
                .orElseThrow();
    }

    private double[] credits(SampleAnswer sample) {
        return rubric.points().stream()
                .mapToDouble(point -> sample.earned().contains(point.id()) ? 1 : 0)
                .toArray();
    }

    /** NaN where not all credits are known. */
    private double score(double[] credits) {
        if (Arrays.stream(credits).anyMatch(Double::isNaN)) {
            return Double.NaN;
        }
        List<PointGrade> points = IntStream.range(0, credits.length)
                .mapToObj(i -> new PointGrade(rubric.points().get(i), Verdict.MISSING, credits[i], null))
                .toList();
        return new Grade(points, null, 1, "author", "1").score();
    }

    private static Case withoutReference(Case with) {
        GradingTask task = with.task();
        return new Case(
                with.dataset(),
                with.question(),
                with.kind(),
                GradingTask.of(task.question(), List.of(), task.rubric(), task.answer()),
                with.score(),
                with.credits(),
                with.contradictions(),
                with.weight());
    }

    private Case made(String kind, String text, double[] credits, double weight) {
        return new Case(
                ContentCases.DATASET,
                question.file(),
                kind,
                GradingTask.of(question.prompt(), List.of(open.answer()), rubric, text),
                score(credits),
                Arrays.copyOf(credits, credits.length),
                new double[] {Double.NaN},
                weight);
    }
}
