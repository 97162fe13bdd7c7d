package dev.rehearse.question.author.attempt;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The result of an author's answer to a question. */
public sealed interface TriedAnswer {

    /** Scored by the key: {@code score} of {@code maximum}. */
    record Keyed(int score, int maximum) implements TriedAnswer {

        public boolean isRight() {
            return score == maximum;
        }

        public boolean isPartly() {
            return score > 0 && score < maximum;
        }
    }

    /**
     * Graded by the rubric.
     *
     * @param percent share of a full answer
     * @param reason why the grader cannot judge the answer, in English; absent if it can
     * @param reasonCode the same as a word; empty if there is none
     * @param confidence in percent
     */
    record Graded(
            long percent,
            @Nullable String reason,
            String reasonCode,
            long confidence,
            String grader,
            List<Verdict> verdicts)
            implements TriedAnswer {

        /** Those that {@link AttemptWords#reason} has texts for. */
        private static final Set<String> REASONS =
                Set.of("other-language", "code", "no-words", "too-long", "nothing-to-compare", "grader-unavailable");

        public Graded {
            verdicts = List.copyOf(verdicts);
        }

        static Graded of(GraderClient.Grade grade) {
            return new Graded(
                    Math.round(100 * grade.score()),
                    grade.gradable() ? null : String.valueOf(grade.reason()),
                    grade.reasonCode() == null ? "" : grade.reasonCode(),
                    Math.round(100 * grade.confidence()),
                    grade.grader(),
                    grade.points().stream()
                            .map(point ->
                                    new Verdict(point.claim(), point.verdict().toLowerCase(Locale.ROOT), point.quote()))
                            .toList());
        }

        public boolean isReasonKnown() {
            return REASONS.contains(reasonCode);
        }
    }

    /** A claim, its verdict, and the evidence. */
    record Verdict(String claim, String word, @Nullable String quote) {}

    /** The grader is unavailable. */
    record NotGraded() implements TriedAnswer {}

    /** The score by the key, if there is one. */
    default @Nullable Keyed keyed() {
        return this instanceof Keyed keyed ? keyed : null;
    }

    /** The grade, if there is one. */
    default @Nullable Graded graded() {
        return this instanceof Graded graded ? graded : null;
    }
}
