package dev.rehearse.grading.local;

import dev.rehearse.grading.Grade;
import dev.rehearse.grading.GradingTask;
import dev.rehearse.grading.PointGrade;
import dev.rehearse.grading.Quote;
import dev.rehearse.grading.Verdict;
import dev.rehearse.grading.text.Stems;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Computes the grade of one answer. */
record Assessment(GradingTask task, Prepared question, Response response, GradingModel model) {

    private static final double PROBABLY = 0.6;

    private record Scanned(List<Finding> findings, double order) {}

    Grade grade(String version) {
        if (!question.derived() || question.references().isEmpty()) {
            return byRubric(judgement(), version);
        }
        Scanned scanned = scanned();
        List<Finding> findings = scanned.findings();
        List<Finding> read =
                verbatim() ? findings : findings.stream().map(Finding::read).toList();
        return byReference(read, scanned.order(), version);
    }

    private Scanned scanned() {
        List<PointFeatures> features = PointFeatures.of(question, response, model.fluency());
        List<Finding> findings = IntStream.range(0, features.size())
                .mapToObj(i -> finding(question.claims().get(i), features.get(i)))
                .toList();
        double order = model.disorder()
                .factor(TextFeatures.of(question, response, model.fluency()), response.vector(), question.derived());
        return new Scanned(findings, order);
    }

    RubricJudgement judgement() {
        Scanned scanned = scanned();
        return RubricJudgement.of(scanned.findings(), scanned.order(), question, response, model);
    }

    private Grade byReference(List<Finding> findings, double order, String version) {
        WholeFeatures against = WholeFeatures.of(question, response, model.fluency());
        double[] whole = Features.whole(
                against.values(),
                findings.stream().map(found -> found.weight()).toList(),
                credits(findings),
                findings.stream().map(Finding::contradiction).toList());
        double score = verbatim() ? 1 : model.score(whole, order, against.meaning());
        double confidence = model.confidence()
                .predict(Features.certainty(whole, score, model.whole().disagreement(whole)));
        List<Finding> found = model.denies(whole) && !verbatim() ? withDenial(findings) : findings;
        List<Double> weights = found.stream().map(one -> one.weight()).toList();
        List<Double> credits = ShiftedCredits.of(credits(found), weights, score);
        return new Grade(points(found, credits), null, confidence, LocalGrader.NAME, version);
    }

    private Grade byRubric(RubricJudgement judgement, String version) {
        List<PointGrade> points = points(judgement.judged(), judgement.credits());
        var graded = new Grade(points, null, 1, LocalGrader.NAME, version);
        double confidence = model.rubricConfidence().predict(judgement.certainty(graded.score()));
        return new Grade(points, null, confidence, LocalGrader.NAME, version);
    }

    /** If the answer denies its reference, the most probably contradicted point counts as contradicted. */
    private static List<Finding> withDenial(List<Finding> findings) {
        Finding most = findings.stream()
                .max(Comparator.comparingDouble(Finding::contradiction))
                .orElseThrow();
        return findings.stream()
                .map(found -> found.equals(most) ? found.denied() : found)
                .toList();
    }

    private Finding finding(Claim claim, PointFeatures features) {
        double contradiction = contradiction(claim, features);
        double credit = model.credit(features.values(), question.derived());
        if (!question.derived() && features.repeatsThePhrasing()) {
            credit = Math.max(credit, RubricJudgement.OF_PHRASING);
        }
        double earned = contradiction > Finding.CONTRADICTED ? 0 : credit;
        return new Finding(claim, features, earned, contradiction, features.opposed());
    }

    private double contradiction(Claim claim, PointFeatures features) {
        if (!question.derived() && features.repeatsAnError()) {
            return 1;
        }
        return contradictable(claim, features)
                ? certain(model.contradiction(features.values(), question.derived()))
                : 0;
    }

    /**
     * For an author's point, a contradiction that is only slightly more probable than not does not count: a false one
     * costs a good answer the point.
     */
    private double certain(double contradiction) {
        return question.derived() || contradiction > PROBABLY
                ? contradiction
                : Math.min(contradiction, Finding.CONTRADICTED);
    }

    /**
     * If an author names no contradictions, only denied words of the claim count as one; a different number of
     * negations does not.
     */
    private boolean contradictable(Claim claim, PointFeatures features) {
        return question.derived() || !claim.contradictions().isEmpty() || features.denied() > 0;
    }

    /** The answer has all words of a reference in order, stop words too: it is the reference, whatever is added. */
    private boolean verbatim() {
        return question.references().stream()
                .anyMatch(reference -> Stems.covered(reference.stems(), response.stems()) == 1
                        && Stems.order(reference.words(), response.words()) > 0.97
                        && Stems.pairs(reference.words(), response.words()) > 0.9
                        && Negation.count(reference.words()) == Negation.count(response.words())
                        && response.sentences().stream().noneMatch(part -> Negation.denies(part.sentence())));
    }

    private static List<Double> credits(List<Finding> findings) {
        return findings.stream().map(Finding::credit).toList();
    }

    private List<PointGrade> points(List<Finding> findings, List<Double> credits) {
        var points = new ArrayList<PointGrade>();
        for (int i = 0; i < findings.size(); i++) {
            points.add(point(findings.get(i), credits.get(i)));
        }
        return points;
    }

    private PointGrade point(Finding found, double credit) {
        var point = found.claim().point();
        if (found.contradicted()) {
            return new PointGrade(point, Verdict.CONTRADICTED, credit, quote(found.opposed()));
        }
        if (credit < Finding.PARTLY) {
            return new PointGrade(point, Verdict.MISSING, credit, null);
        }
        Verdict verdict = credit < Finding.HEARD ? Verdict.PARTLY : Verdict.HEARD;
        return new PointGrade(point, verdict, credit, quote(found.features().evidence()));
    }

    private Quote quote(Statement part) {
        return Quote.of(task, part.text(), part.start(), part.end());
    }
}
