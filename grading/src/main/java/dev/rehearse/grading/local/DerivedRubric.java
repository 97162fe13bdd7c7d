package dev.rehearse.grading.local;

import dev.rehearse.grading.Rubric;
import dev.rehearse.grading.RubricPoint;
import dev.rehearse.grading.text.Passage;
import dev.rehearse.grading.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A rubric derived from a reference answer: each clause with enough content is a claim, weighted by its content words.
 */
final class DerivedRubric {

    /** Further claims are details that a good answer may leave out. */
    private static final int MOST_POINTS = 12;

    /** A clause with fewer content words is merged with the one before it. */
    private static final int LEAST_CONTENT = 3;

    private static final int MOST_WORDS = 400;

    private DerivedRubric() {}

    /** Nothing if the references have no words. */
    static Optional<Rubric> of(List<String> references) {
        for (String reference : references) {
            Passage passage = Passage.of(reference, MOST_WORDS);
            if (!passage.words().isEmpty()) {
                return Optional.of(new Rubric(points(passage)));
            }
        }
        return Optional.empty();
    }

    private static List<RubricPoint> points(Passage passage) {
        var points = new ArrayList<RubricPoint>();
        for (Span clause : merged(passage)) {
            String claim = passage.textOf(clause);
            double weight = Math.max(1, clause.contentWords().size());
            points.add(new RubricPoint("point-" + (points.size() + 1), claim, weight, true, List.of(), List.of()));
        }
        return points.subList(0, Math.min(MOST_POINTS, points.size()));
    }

    private static List<Span> merged(Passage passage) {
        var merged = new ArrayList<Span>();
        for (Span sentence : passage.sentences()) {
            int first = merged.size();
            for (Span clause : passage.clauses()) {
                if (!clause.within(sentence)) {
                    continue;
                }
                boolean joins = merged.size() > first && (small(clause) || small(merged.getLast()));
                merged.add(joins ? joined(merged.removeLast(), clause) : clause);
            }
        }
        return merged;
    }

    private static boolean small(Span clause) {
        return clause.contentWords().size() < LEAST_CONTENT;
    }

    private static Span joined(Span one, Span next) {
        var words = new ArrayList<>(one.words());
        words.addAll(next.words());
        return new Span(words);
    }
}
