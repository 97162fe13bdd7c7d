package dev.rehearse.interview.interview;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The score of an answer or a reply, and who gave it.
 *
 * @param turn number of the answer or reply
 * @param number from 1; the first grade with a score counts, later ones are kept with it
 * @param grader that gave it
 * @param score absent if the grader could not score the answer
 * @param points of the rubric, each with its evidence; empty for closed questions
 * @param second of a grade that is about to be stored; absent if a single grader has graded the answer, and in what is
 *     read
 */
public record Grade(
        int turn,
        int number,
        String grader,
        String version,
        @Nullable Integer score,
        int maximum,
        List<Point> points,
        Instant at,
        @Nullable SecondGrade second) {

    /** The grader of closed questions: their key. */
    public static final String KEY = "key";

    /** The candidate, if no other grader is sure. */
    public static final String SELF = "self";

    public Grade {
        points = List.copyOf(points);
    }

    /** By a single grader. */
    public Grade(
            int turn,
            int number,
            String grader,
            String version,
            @Nullable Integer score,
            int maximum,
            List<Point> points,
            Instant at) {
        this(turn, number, grader, version, score, maximum, points, at, null);
    }

    /** The same judgement as a later grade of the turn. */
    public Grade later(int laterNumber, Instant then) {
        return new Grade(turn, laterNumber, grader, version, score, maximum, points, then, second);
    }

    /** The same grade as it is read when it was stored at this time. */
    Grade storedAt(Instant then) {
        return new Grade(turn, number, grader, version, score, maximum, points, then);
    }

    public boolean isGraded() {
        return score != null;
    }

    public Optional<Point> point(String id) {
        return points.stream().filter(point -> point.id().equals(id)).findFirst();
    }

    /** The verdict on a point of the rubric. */
    public enum Verdict {
        @JsonProperty("heard")
        HEARD,
        @JsonProperty("partly")
        PARTLY,
        @JsonProperty("missing")
        MISSING,
        @JsonProperty("contradicted")
        CONTRADICTED;

        /** The share of the point's weight that this verdict earns. */
        public double share() {
            return switch (this) {
                case HEARD -> 1;
                case PARTLY -> 0.5;
                case MISSING, CONTRADICTED -> 0;
            };
        }
    }

    /**
     * A rubric point with its verdict on this answer.
     *
     * @param credit share of its weight that it earns; finer than the verdict
     * @param quote the words that earned it or contradict it
     * @param prompted whether it was made only after a follow-up
     * @param claim of a point that was derived from the reference answer because there is no rubric
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Point(
            String id,
            Verdict verdict,
            double credit,
            @Nullable String quote,
            boolean prompted,
            @Nullable String claim) {

        /** Without evidence, by the verdict alone. */
        public static Point of(String id, Verdict verdict) {
            return new Point(id, verdict, verdict.share(), null, false, null);
        }

        /** The same point, marked as made only after a follow-up. */
        public Point afterFollowUp() {
            return new Point(id, verdict, credit, quote, true, claim);
        }
    }
}
