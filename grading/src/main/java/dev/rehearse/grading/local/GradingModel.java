package dev.rehearse.grading.local;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.rehearse.grading.regression.Ensemble;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Parameters learned from graded answers.
 *
 * @param version of the model; part of a grade's version
 * @param origin the training data, with licences, and the command
 * @param fluency frequencies of word class pairs
 * @param credit the credit of a claim derived from a reference, from {@link Features#pointNames}
 * @param contradiction the probability that such a claim is denied, from the same features
 * @param rubricCredit the credit of a point of an author's rubric, from the same features
 * @param rubricContradiction the probability that such a point is denied, from the same features
 * @param rubricContext the credit of such a point beside the others of the answer, from
 *     {@code AnswerContext.POINT_NAMES}
 * @param rubricConfidence the probability that the score by a rubric is within 0.2 of a human's, from
 *     {@code AnswerContext.CERTAINTY_NAMES}
 * @param disorder tells loose words from sentences
 * @param offTopic tells what is no answer to the question
 * @param denial the probability that it denies its reference as a whole, from the features of the whole
 * @param whole the score of an orderly answer without denials against its references, from {@link Features#wholeNames}
 * @param confidence the probability that this is within 0.2 of a human's score, from those and
 *     {@code Features.certainty}
 */
public record GradingModel(
        String version,
        List<String> origin,
        Fluency fluency,
        Ensemble credit,
        Ensemble contradiction,
        Ensemble rubricCredit,
        Ensemble rubricContradiction,
        Ensemble rubricContext,
        Ensemble rubricConfidence,
        Disorder disorder,
        OffTopic offTopic,
        Ensemble denial,
        Ensemble whole,
        Ensemble confidence) {

    private static final String FILE = "model.json";

    private static final double PROBABLE = 0.5;

    /** The range of probabilities over which a rubric point's credit rises from 0 to 1. */
    private static final double NOTHING = 0.2;

    private static final double ALL = 0.7;

    /** The range of predictions over which a point's credit in the context of its answer rises from 0 to 1. */
    private static final double LEAST = 0.1;

    private static final double MOST = 0.85;

    /** The share of a score that a denial keeps, because the model is not certain of it. */
    static final double OF_DENIAL = 0.15;

    /** With other parts for authors' rubrics. */
    public GradingModel withRubric(String other, Ensemble otherCredit, Ensemble otherContradiction) {
        return new GradingModel(
                other,
                origin,
                fluency,
                credit,
                contradiction,
                otherCredit,
                otherContradiction,
                rubricContext,
                rubricConfidence,
                disorder,
                offTopic,
                denial,
                whole,
                confidence);
    }

    /** With other parts for an author's rubric in the context of an answer. */
    public GradingModel withContext(
            String other, List<String> otherOrigin, Ensemble otherContext, Ensemble otherConfidence) {
        return new GradingModel(
                other,
                otherOrigin,
                fluency,
                credit,
                contradiction,
                rubricCredit,
                rubricContradiction,
                otherContext,
                otherConfidence,
                disorder,
                offTopic,
                denial,
                whole,
                confidence);
    }

    /** The probability that the point is denied. */
    public double contradiction(double[] point, boolean derived) {
        return (derived ? contradiction : rubricContradiction).predict(point);
    }

    /**
     * The credit of the point if it is not denied. An author's point is either made or not: an improbable one earns
     * nothing.
     */
    public double credit(double[] point, boolean derived) {
        return derived
                ? credit.predict(point)
                : Math.clamp((rubricCredit.predict(point) - NOTHING) / (ALL - NOTHING), 0.0, 1.0);
    }

    /**
     * The credit of an author's point in the context of its answer. What is learned stays between the extremes, where
     * few answers were; the bounds were chosen by the development set of the judged answers, questions held out.
     */
    double creditInContext(double[] point) {
        return Math.clamp((rubricContext.predict(point) - LEAST) / (MOST - LEAST), 0.0, 1.0);
    }

    /**
     * The score of an answer against its references.
     *
     * @param order the factor of {@link Disorder}
     * @param meaning how the meaning vectors go together; null without an encoder
     */
    public double score(double[] whole, double order, double @Nullable [] meaning) {
        double denied = denies(whole) ? OF_DENIAL : 1;
        return this.whole.predict(whole) * denied * order * offTopic.factor(whole, meaning);
    }

    /** Whether the answer says the opposite of its reference, by the features of the whole. */
    boolean denies(double[] whole) {
        return denial.predict(whole) > PROBABLE;
    }

    /** The model that comes with the library. */
    public static GradingModel shipped() {
        try (InputStream json = Objects.requireNonNull(GradingModel.class.getResourceAsStream(FILE), FILE)) {
            return new ObjectMapper().readValue(json, GradingModel.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
