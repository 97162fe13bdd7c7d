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

/** One answer under way to its grade. */
record Assessment(GradingTask task, Prepared question, Response response, GradingModel model) {

    private static final double HEARD = 0.65;
    private static final double PARTLY = 0.35;
    private static final double CONTRADICTED = 0.5;

    private static final double PROBABLY = 0.6;

    /** Of the words that evidence and claim share, so many are denied by one of them where it says the contrary. */
    private static final double DENIED = 0.6;

    private static final double COVERED = 0.25;

    /** So probable must a contradiction be that words which deny a claim make it one. */
    private static final double POSSIBLY = 0.3;

    /** A denied claim is not credited as probable; it is told by its words. */
    private static final double MOSTLY_COVERED = 0.7;

    private static final double MOST_PAIRS = 0.5;

    /*
     * Evidence for a point must be near to it: how near depends on whether the answer is one to this question. An
     * answer to another question on the same subject shares words with many points and is near to none. The bounds are
     * chosen by our sample answers, by true paraphrases and by answers to other questions of the same topic;
     * docs/measurements.md has what they do.
     */

    private static final double LEAST_STRENGTH = 0.45;
    private static final double LEAST_STRENGTH_OF_STRAY = 0.7;

    /** So much above the least, evidence counts fully. */
    private static final double STRENGTH_RANGE = 0.2;

    /** A point as the model sees it. */
    private record Finding(
            Claim claim, PointFeatures features, double credit, double contradiction, Statement opposed) {

        Finding denied() {
            return new Finding(claim, features, credit, Math.max(contradiction, 1), opposed);
        }

        /**
         * With less credit where the evidence is far from the point, and none where it is no more than what was asked.
         */
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

        /** Contradicted where that is so of nearly all words of the claim: fewer may be about something else. */
        Finding read() {
            boolean denies =
                    contradiction >= POSSIBLY && negated() && features.coverage() >= COVERED && !contradicted();
            return denies ? new Finding(claim, features, 0, features.denied(), features.evidence()) : this;
        }

        /** As by "It is wrong to say that it does not". */
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

    /** Whether the words that make points stand beside each other as they do in the claims. Loose words hardly do. */
    private static boolean inOrder(List<Finding> findings) {
        return findings.stream()
                        .filter(found -> found.credit() >= PARTLY)
                        .mapToDouble(found -> found.features().pairs())
                        .average()
                        .orElse(0)
                >= MOST_PAIRS;
    }

    /**
     * An opening such as "It is not true that" is meant of all that follows, unless it refutes an error or the answer
     * turns to what is true.
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

    /** The point that is most probably contradicted is so where the answer denies its reference. */
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
     * Of a point of an author, a contradiction that is only a little more probable than not is taken for none: a false
     * one costs a good answer the point.
     */
    private double certain(double contradiction) {
        return question.derived() || contradiction > PROBABLY ? contradiction : Math.min(contradiction, CONTRADICTED);
    }

    /**
     * Where an author names no contradiction, only words that deny the claim are one; another number of negations is
     * none.
     */
    private boolean contradictable(Claim claim, PointFeatures features) {
        return question.derived() || !claim.contradictions().isEmpty() || features.denied() > 0;
    }

    /** Every word of a reference, in its order, with its little words: that is the reference, whatever is added. */
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

    /** Points near 0 or 1 are certain; the error of a score is the mean of theirs. */
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
