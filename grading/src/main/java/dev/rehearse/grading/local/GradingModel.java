package dev.rehearse.grading.local;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.rehearse.grading.regression.Ensemble;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;

/**
 * What was learned from graded answers.
 *
 * @param version of the model; part of a grade's version
 * @param origin which data it learned from, with licences, and by which command
 * @param fluency which words follow each other
 * @param credit what a claim derived from a reference is worth, from {@link Features#pointNames}
 * @param contradiction how probably such a claim is denied, from the same
 * @param rubricCredit what a point of an author's rubric is worth, from the same
 * @param rubricContradiction how probably such a point is denied, from the same
 * @param disorder how probably an answer is loose words, from {@link Features#textNames}
 * @param denial how probably it denies its reference as a whole, from the features of the whole
 * @param whole what an answer in order that denies nothing is worth against its references, from
 *     {@link Features#wholeNames}
 * @param confidence how probably that is within 0.2 of a human's score, from those and {@code Features.certainty}
 */
public record GradingModel(
        String version,
        List<String> origin,
        Fluency fluency,
        Ensemble credit,
        Ensemble contradiction,
        Ensemble rubricCredit,
        Ensemble rubricContradiction,
        Ensemble disorder,
        Ensemble denial,
        Ensemble whole,
        Ensemble confidence) {

    private static final String FILE = "model.json";

    private static final double PROBABLE = 0.5;

    /** From where to where a rubric point's credit rises from nothing to all. */
    private static final double NOTHING = 0.2;

    private static final double ALL = 0.7;

    /** What loose words and a denial leave of a score: the model is not sure of them. */
    private static final double OF_DISORDER = 0.3;

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
                disorder,
                denial,
                whole,
                confidence);
    }

    /** How probably the point is denied. */
    public double contradiction(double[] point, boolean derived) {
        return (derived ? contradiction : rubricContradiction).predict(point);
    }

    /**
     * What the point is worth where it is not denied. An author's point is heard or not: what is hardly probable earns
     * nothing.
     */
    public double credit(double[] point, boolean derived) {
        return derived
                ? credit.predict(point)
                : Math.clamp((rubricCredit.predict(point) - NOTHING) / (ALL - NOTHING), 0.0, 1.0);
    }

    /** The factor by which an answer's credit is reduced for its being loose words. */
    public double order(double[] text) {
        return disorder.predict(text) > PROBABLE ? OF_DISORDER : 1;
    }

    /** What an answer is worth against its references. */
    public double score(double[] whole, double[] text) {
        double denied = denies(whole) ? OF_DENIAL : 1;
        return this.whole.predict(whole) * denied * order(text);
    }

    /** Whether the answer says the contrary of its reference, by the features of the whole. */
    boolean denies(double[] whole) {
        return denial.predict(whole) > PROBABLE;
    }

    /** The one that comes with the library. */
    public static GradingModel shipped() {
        try (InputStream json = Objects.requireNonNull(GradingModel.class.getResourceAsStream(FILE), FILE)) {
            return new ObjectMapper().readValue(json, GradingModel.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
