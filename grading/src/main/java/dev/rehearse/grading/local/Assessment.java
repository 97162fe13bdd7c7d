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

    private static final double HEARD = 0.65;
    private static final double PROBABLY = 0.6;

    /** The least credit of a claim that is made in the words of its author. */
    private static final double OF_PHRASING = 0.9;

    /** Of the points that an answer speaks of, by weight, the share that it contradicts. */
    private static final double MOSTLY_RIGHT = 0.4;

    private static final double MOSTLY_WRONG = 0.6;

    /** What is left of the credit of an answer that is mostly wrong. */
    private static final double OF_MOSTLY_WRONG = 0.3;

    /*
     * Evidence for a point must be close to it: how close depends on whether the answer is relevant to this question.
     * An answer to another question on the same subject shares words with many points and is close to none. The
     * thresholds were chosen with our sample answers, true paraphrases and answers to other questions of the same
     * topic; docs/measurements/history/grading.md has the results.
     */

    private static final double LEAST_STRENGTH = 0.45;
    private static final double LEAST_STRENGTH_OF_STRAY = 0.73;

    Grade grade(String version) {
        List<PointFeatures> features = PointFeatures.of(question, response, model.fluency());
        List<Finding> findings = IntStream.range(0, features.size())
                .mapToObj(i -> finding(question.claims().get(i), features.get(i)))
                .toList();
        double order = model.disorder()
                .factor(TextFeatures.of(question, response, model.fluency()), response.vector(), question.derived());
        if (!question.derived() || question.references().isEmpty()) {
            return byRubric(findings, order, version);
        }
        List<Finding> read =
                verbatim() ? findings : findings.stream().map(Finding::read).toList();
        return byReference(read, order, version);
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

    private Grade byRubric(List<Finding> findings, double order, String version) {
        boolean onTheQuestion = findings.getFirst().features().relevance().onTheQuestion();
        double least = onTheQuestion ? LEAST_STRENGTH : LEAST_STRENGTH_OF_STRAY;
        List<Finding> relevant =
                findings.stream().map(found -> found.relevant(least)).toList();
        List<Finding> read = relevant.stream().map(Finding::read).toList();
        double inOrder = order == 1 || WordOrder.isKept(relevant, response) ? 1 : order;
        boolean denial = deniesAll(relevant);
        double worth = inOrder * (denial ? GradingModel.OF_DENIAL : 1);
        double guessed = denial ? 1 : agreement(read);
        List<Double> credits = read.stream()
                .map(found -> found.credit() * worth * (found.features().repeatsThePhrasing() ? 1 : guessed))
                .toList();
        return new Grade(points(read, credits), null, certainty(findings), LocalGrader.NAME, version);
    }

    /**
     * The factor by which the credit of an answer is reduced that contradicts about as much as it says rightly: then
     * the rest is guessed, or is the part of a denied sentence that the rubric happens to share.
     */
    private static double agreement(List<Finding> findings) {
        double denied = 0;
        double credited = 0;
        for (Finding found : findings) {
            denied += found.contradicted() ? found.weight() : 0;
            credited += found.weight() * found.credit();
        }
        double share = denied > 0 ? denied / (denied + credited) : 0;
        double excess = Math.clamp((share - MOSTLY_RIGHT) / (MOSTLY_WRONG - MOSTLY_RIGHT), 0.0, 1.0);
        return 1 - excess * (1 - OF_MOSTLY_WRONG);
    }

    /**
     * An opening such as "It is not true that" is meant of all that follows, unless it refutes an error or the answer
     * turns to what is true.
     */
    private boolean deniesAll(List<Finding> findings) {
        Statement opening = response.sentences().getFirst();
        if (!Negation.denies(opening.sentence())
                || response.sentences().stream().skip(1).limit(1).anyMatch(part -> Negation.turns(part.sentence()))) {
            return false;
        }
        boolean deniesClaim = findings.stream()
                .anyMatch(found -> (found.contradicted() && found.opposed().end() <= opening.end())
                        || (found.negated() && found.features().evidence().end() <= opening.end()));
        return deniesClaim
                || (Negation.opens(opening.sentence())
                        && findings.stream()
                                .noneMatch(found -> found.features().refutes(opening) || found.affirmedBy(opening)));
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
            credit = Math.max(credit, OF_PHRASING);
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
        Verdict verdict = credit < HEARD ? Verdict.PARTLY : Verdict.HEARD;
        return new PointGrade(point, verdict, credit, quote(found.features().evidence()));
    }

    private Quote quote(Statement part) {
        return Quote.of(task, part.text(), part.start(), part.end());
    }

    /** Points near 0 or 1 are certain; the error of the score is the mean of their errors. */
    private static double certainty(List<Finding> findings) {
        double doubt = 0;
        double weight = 0;
        for (Finding found : findings) {
            double share = found.weight();
            doubt += share * Math.min(found.credit(), 1 - found.credit());
            weight += share;
        }
        return Math.clamp(1 - 2 * doubt / weight, 0.0, 1.0);
    }
}
