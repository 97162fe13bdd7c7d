package dev.rehearse.grading.local;

import dev.rehearse.grading.Rubric;
import dev.rehearse.grading.RubricPoint;
import java.util.ArrayList;
import java.util.List;

/**
 * All of a task but the answer; the same for all who are asked the question.
 *
 * @param derived whether the claims were made of a reference
 */
record Prepared(Statement question, List<Response> references, List<Claim> claims, boolean derived) {

    /**
     * Statements of a rubric whose meaning is looked at; those of a usual one are fewer than a hundred, and each costs
     * milliseconds.
     */
    private static final int MOST_ENCODED = 200;

    /** All ways to say one of the claims. */
    List<Statement> phrasings() {
        return claims.stream().flatMap(claim -> claim.phrasings().stream()).toList();
    }

    /** All statements that deny one of them. */
    List<Statement> contradictions() {
        return claims.stream().flatMap(claim -> claim.contradictions().stream()).toList();
    }

    static Prepared of(String question, List<String> references, Rubric rubric, boolean derived, Meaning meaning) {
        return new Prepared(
                Statement.of(question, meaning),
                references.stream()
                        .map(reference -> Response.of(List.of(reference), meaning))
                        .filter(reference -> !reference.words().isEmpty())
                        .toList(),
                claims(rubric, meaning),
                derived);
    }

    private static List<Claim> claims(Rubric rubric, Meaning meaning) {
        var claims = new ArrayList<Claim>();
        int encoded = 0;
        for (RubricPoint point : rubric.points()) {
            claims.add(Claim.of(point, encoded < MOST_ENCODED ? meaning : Meaning.none()));
            encoded += 1 + point.accepted().size() + point.contradictions().size();
        }
        return List.copyOf(claims);
    }
}
