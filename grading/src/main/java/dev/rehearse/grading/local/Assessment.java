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
    private static final double PARTLY = 0.35;
    private static final double CONTRADICTED = 0.5;

    private static final double PROBABLY = 0.6;

    /** A point is denied if at least this share of the words common to evidence and claim has opposite polarity. */
    private static final double DENIED = 0.6;

    private static final double COVERED = 0.25;

    /** The least probability of a contradiction for negated words to count as one. */
    private static final double POSSIBLY = 0.3;

    /** The probability does not limit the credit of a denied claim, which the words decide. */
    private static final double MOSTLY_COVERED = 0.7;

    private static final double MOST_PAIRS = 0.5;

    /*
     * Evidence for a point must be close to it: how close depends on whether the answer is relevant to this question.
     * An answer to another question on the same subject shares words with many points and is close to none. The
     * thresholds were chosen with our sample answers, true paraphrases and answers to other questions of the same
     * topic; docs/measurements.md has the results.
     */

    private static final double LEAST_STRENGTH = 0.45;
    private static final double LEAST_STRENGTH_OF_STRAY = 0.7;

    /** Evidence counts fully from this distance above the threshold. */
    private static final double STRENGTH_RANGE = 0.2;

    /** The model's estimate of a point. */
    private record Finding(
            Claim claim, PointFeatures features, double credit, double contradiction, Statement opposed) {

        Finding denied() {
            return new Finding(claim, features, credit, Math.max(contradiction, 1), opposed);
        }

        /** Reduces the credit of distant evidence, and removes it if the evidence only repeats the question. */
        Finding relevant(double least) {
            double near = Math.clamp((features.strength() - least) / STRENGTH_RANGE, 0.0, 1.0);
            double share = features.echoesTheQuestion() ? 0 : near;
            return new Finding(claim, features, credit * share, contradiction, opposed);
        }

        /**
         * Whether the words that would make the point are denied where the point affirms them, or the other way round.
         */
        boolean negated() {
            return features.denied() >= DENIED && (credit >= PARTLY || features.coverage() >= MOSTLY_COVERED);
        }

        /** Contradicted if this holds for nearly all words of the claim; fewer may be about something else. */
        Finding read() {
            boolean denies =
                    contradiction >= POSSIBLY && negated() && features.coverage() >= COVERED && !contradicted();
            return denies ? new Finding(claim, features, 0, features.denied(), features.evidence()) : this;
        }

        /** As in "It is wrong to say that it does not". */
        boolean affirmedBy(Statement sentence) {
            return features.evidence().end() <= sentence.end()
                    && features.coverage() >= MOSTLY_COVERED
                    && features.denied() < DENIED;
        }

        boolean contradicted() {
            return contradiction > CONTRADICTED;
        }
    }

    Grade grade(String version) {
        List<PointFeatures> features = PointFeatures.of(question, response, model.fluency());
        List<Finding> findings = IntStream.range(0, features.size())
                .mapToObj(i -> finding(question.claims().get(i), features.get(i)))
                .toList();
        double[] text = TextFeatures.of(question, response, model.fluency());
        if (!question.derived() || question.references().isEmpty()) {
            return byRubric(findings, model.order(text), version);
        }
        List<Finding> read =
                verbatim() ? findings : findings.stream().map(Finding::read).toList();
        return byReference(read, text, version);
    }

    private Grade byReference(List<Finding> findings, double[] text, String version) {
        double[] whole = Features.whole(
                WholeFeatures.of(question, response, model.fluency()),
                findings.stream().map(found -> found.claim().point().weight()).toList(),
                credits(findings),
                findings.stream().map(Finding::contradiction).toList());
        double score = verbatim() ? 1 : model.score(whole, text);
        double confidence = model.confidence()
                .predict(Features.certainty(whole, score, model.whole().disagreement(whole)));
        List<Finding> found = model.denies(whole) && !verbatim() ? withDenial(findings) : findings;
        List<Double> weights =
                found.stream().map(one -> one.claim().point().weight()).toList();
        List<Double> credits = ShiftedCredits.of(credits(found), weights, score);
        return new Grade(points(found, credits), null, confidence, LocalGrader.NAME, version);
    }

    private Grade byRubric(List<Finding> findings, double order, String version) {
        boolean onTheQuestion = findings.getFirst().features().relevance().onTheQuestion();
        double least = onTheQuestion ? LEAST_STRENGTH : LEAST_STRENGTH_OF_STRAY;
        List<Finding> relevant =
                findings.stream().map(found -> found.relevant(least)).toList();
        List<Finding> read = relevant.stream().map(Finding::read).toList();
        double inOrder = inOrder(relevant) ? 1 : order;
        double worth = deniesAll(relevant) ? inOrder * GradingModel.OF_DENIAL : inOrder;
        List<Double> credits =
                credits(read).stream().map(credit -> credit * worth).toList();
        return new Grade(points(read, credits), null, certainty(findings), LocalGrader.NAME, version);
    }

    /** Whether the words that make points are adjacent as they are in the claims. Loose words hardly are. */
    private static boolean inOrder(List<Finding> findings) {
        return findings.stream()
                        .filter(found -> found.credit() >= PARTLY)
                        .mapToDouble(found -> found.features().pairs())
                        .average()
                        .orElse(0)
                >= MOST_PAIRS;
    }

    /**
     * An opening such as "It is not true that" applies to everything that follows, unless it refutes an error or the
     * answer turns to what is true.
     */
    private boolean deniesAll(List<Finding> findings) {
        Statement opening = response.sentences().getFirst();
        if (!Negation.denies(opening.sentence())
                || response.sentences().stream().skip(1).anyMatch(part -> Negation.turns(part.sentence()))) {
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
        double contradiction = contradictable(claim, features)
                ? certain(model.contradiction(features.values(), question.derived()))
                : 0;
        double credit = model.credit(features.values(), question.derived());
        double earned = contradiction > CONTRADICTED ? 0 : credit;
        return new Finding(claim, features, earned, contradiction, features.opposed());
    }

    /**
     * For an author's point, a contradiction that is only slightly more probable than not does not count: a false one
     * costs a good answer the point.
     */
    private double certain(double contradiction) {
        return question.derived() || contradiction > PROBABLY ? contradiction : Math.min(contradiction, CONTRADICTED);
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
        if (credit < PARTLY) {
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
            double share = found.claim().point().weight();
            doubt += share * Math.min(found.credit(), 1 - found.credit());
            weight += share;
        }
        return Math.clamp(1 - 2 * doubt / weight, 0.0, 1.0);
    }
}
