package dev.rehearse.grading.local;

import dev.rehearse.grading.RubricPoint;
import java.util.ArrayList;
import java.util.List;

/**
 * A rubric point, prepared for comparison.
 *
 * @param phrasings the claim, then its accepted alternatives
 */
record Claim(RubricPoint point, List<Statement> phrasings, List<Statement> contradictions) {

    static Claim of(RubricPoint point, Meaning meaning) {
        var phrasings = new ArrayList<String>();
        phrasings.add(point.claim());
        phrasings.addAll(point.accepted());
        return new Claim(point, statements(phrasings, meaning), statements(point.contradictions(), meaning));
    }

    Statement claim() {
        return phrasings.getFirst();
    }

    private static List<Statement> statements(List<String> texts, Meaning meaning) {
        return texts.stream()
                .map(text -> Statement.of(text, meaning))
                .filter(statement -> !statement.words().isEmpty())
                .toList();
    }
}
