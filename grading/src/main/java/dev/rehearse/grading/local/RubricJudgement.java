package dev.rehearse.grading.local;

import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;

/**
 * Judges an answer by an author's rubric: each point by rules and by itself first, and then in the context of all.
 *
 * @param judged the points with their credit by rules
 * @param onTheQuestion whether the answer is about this question; if not, its context adds nothing to a point
 * @param worth the factor by which credit is reduced for loose words and for an opening that denies all
 */
record RubricJudgement(
        List<Finding> judged, boolean onTheQuestion, double worth, AnswerContext context, GradingModel model) {

    /** The least credit of a claim that is made in the words of its author. */
    static final double OF_PHRASING = 0.9;

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

    /** @param order the factor of {@link Disorder} */
    static RubricJudgement of(
            List<Finding> findings, double order, Prepared task, Response response, GradingModel model) {
        boolean onTheQuestion = findings.getFirst().features().relevance().onTheQuestion();
        double least = onTheQuestion ? LEAST_STRENGTH : LEAST_STRENGTH_OF_STRAY;
        List<Finding> relevant =
                findings.stream().map(found -> found.relevant(least)).toList();
        List<Finding> read = relevant.stream().map(Finding::read).toList();
        boolean denial = deniesAll(relevant, response);
        double inOrder = order == 1 || WordOrder.isKept(relevant, response) ? 1 : order;
        double worth = inOrder * (denial ? GradingModel.OF_DENIAL : 1);
        double guessed = denial ? 1 : agreement(read);
        List<Finding> judged = read.stream()
                .map(found -> found.worth(worth * (found.features().repeatsThePhrasing() ? 1 : guessed)))
                .toList();
        WholeFeatures whole = WholeFeatures.of(task, response, model.fluency());
        return new RubricJudgement(judged, onTheQuestion, worth, AnswerContext.of(judged, whole.values()), model);
    }

    /** The credit of each point, in their order. */
    List<Double> credits() {
        return judged.stream().map(this::credit).toList();
    }

    private double credit(Finding found) {
        if (found.contradicted()) {
            return 0;
        }
        double inContext = worth * model.creditInContext(features(found));
        double credit = onTheQuestion ? inContext : Math.min(inContext, found.credit());
        return found.features().repeatsThePhrasing() ? Math.max(credit, worth * OF_PHRASING) : credit;
    }

    /** What the credit of a point is learned from, {@link AnswerContext#POINT_NAMES}. */
    double[] features(Finding found) {
        return context.with(found, model);
    }

    /** What the confidence is learned from, {@link AnswerContext#CERTAINTY_NAMES}. */
    double[] certainty(double score) {
        double disagreement = judged.stream()
                .mapToDouble(found -> model.rubricContext().disagreement(features(found)))
                .average()
                .orElse(0);
        return DoubleStream.concat(Arrays.stream(context.values()), DoubleStream.of(score, disagreement))
                .toArray();
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
    private static boolean deniesAll(List<Finding> findings, Response response) {
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
}
