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
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Cases made of our own open questions: sample answers, and each phrasing as an answer while the rubric lacks it. */
record ContentCases(Question question, Open open, Rubric rubric) {

    static final String DATASET = "content";

    static Stream<Case> of(Question question) {
        return question.task() instanceof Open open && !open.rubric().isEmpty()
                ? new ContentCases(question, open, rubric(open)).cases().stream()
                : Stream.of();
    }

    static Rubric rubric(Open open) {
        return new Rubric(open.rubric().stream()
                .map(point -> new RubricPoint(
                        point.id(),
                        point.claim(),
                        point.weight(),
                        point.required(),
                        point.accepted(),
                        point.contradictions()))
                .toList());
    }

    private List<Case> cases() {
        var cases = new ArrayList<Case>();
        open.samples().forEach(sample -> cases.add(sample(sample)));
        for (int i = 0; i < rubric.points().size(); i++) {
            phrasings(i, cases);
            contradictions(i, cases);
            int point = i;
            String claim = rubric.points().get(i).claim();
            cases.add(made("claim", rubric, claim, credits(point, 1), denied(point, 0)));
            for (Distortion distortion : List.of(Distortion.DENIED, Distortion.NEGATED)) {
                cases.add(made("denied", rubric, distortion.of(claim, i), credits(point, 0), denied(point, 1)));
            }
        }
        open.samples().stream().filter(sample -> sample.earned().size() > 2).forEach(sample -> distort(sample, cases));
        return cases;
    }

    private Case sample(SampleAnswer sample) {
        double[] credits = credits(sample);
        double[] denied = rubric.points().stream()
                .mapToDouble(point -> sample.contradicted().contains(point.id()) ? 1 : 0)
                .toArray();
        return new Case(
                DATASET, question.file(), Case.HUMAN, task(rubric, sample.text()), Double.NaN, credits, denied, 3);
    }

    private String strong() {
        return open.samples().stream()
                .max(Comparator.comparingInt(sample -> sample.earned().size()))
                .map(SampleAnswer::text)
                .orElse(open.answer());
    }

    private double[] credits(SampleAnswer sample) {
        return rubric.points().stream()
                .mapToDouble(point -> sample.earned().contains(point.id()) ? 1 : 0)
                .toArray();
    }

    private void distort(SampleAnswer sample, List<Case> cases) {
        double[] none = new double[rubric.points().size()];
        for (Distortion distortion : Distortion.values()) {
            if (distortion == Distortion.NEGATED) {
                double[] unknown = {Double.NaN};
                cases.add(made("denied", rubric, distortion.of(sample.text(), 1), none, unknown));
            } else if (!distortion.contradicts()) {
                double[] credits = Stream.of(credits(sample))
                        .flatMapToDouble(java.util.Arrays::stream)
                        .map(credit -> credit * distortion.worth())
                        .toArray();
                cases.add(made(distortion.name(), rubric, distortion.of(sample.text(), cases.size()), credits, none));
            }
        }
    }

    private void phrasings(int at, List<Case> cases) {
        RubricPoint point = rubric.points().get(at);
        for (String phrasing : point.accepted()) {
            var others = point.accepted().stream()
                    .filter(other -> !other.equals(phrasing))
                    .toList();
            var without = new RubricPoint(
                    point.id(), point.claim(), point.weight(), point.required(), others, point.contradictions());
            cases.add(made("phrasing", with(at, without), phrasing, credits(at, 1), denied(at, 0)));
        }
    }

    private void contradictions(int at, List<Case> cases) {
        RubricPoint point = rubric.points().get(at);
        for (String contradiction : point.contradictions()) {
            var others = point.contradictions().stream()
                    .filter(other -> !other.equals(contradiction))
                    .toList();
            var without = new RubricPoint(
                    point.id(), point.claim(), point.weight(), point.required(), point.accepted(), others);
            cases.add(made("contradiction", with(at, without), contradiction, credits(at, 0), denied(at, 1)));
            cases.add(made("contradiction", rubric, contradiction, credits(at, 0), denied(at, 1)));
            String added = strong() + " " + ContentTrials.sentence(contradiction);
            cases.add(made("wrong added", rubric, added, credits(at, 0), denied(at, 1)));
        }
    }

    private Rubric with(int at, RubricPoint other) {
        return new Rubric(IntStream.range(0, rubric.points().size())
                .mapToObj(i -> i == at ? other : rubric.points().get(i))
                .toList());
    }

    /** Only of one point is it known; whether the phrasing says others, too, is not. */
    private double[] credits(int known, double credit) {
        return IntStream.range(0, rubric.points().size())
                .mapToDouble(i -> i == known ? credit : Double.NaN)
                .toArray();
    }

    private double[] denied(int known, double denied) {
        return credits(known, denied);
    }

    private Case made(String kind, Rubric asked, String answer, double[] credits, double[] denied) {
        return new Case(DATASET, question.file(), kind, task(asked, answer), Double.NaN, credits, denied, 1);
    }

    private GradingTask task(Rubric asked, String answer) {
        return GradingTask.of(question.prompt(), List.of(), asked, answer);
    }
}
