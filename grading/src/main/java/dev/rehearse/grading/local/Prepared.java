package dev.rehearse.grading.local;

import dev.rehearse.grading.Rubric;
import java.util.List;

/**
 * All of a task but the answer; the same for all who are asked the question.
 *
 * @param derived whether the claims were made of a reference
 */
record Prepared(Statement question, List<Response> references, List<Claim> claims, boolean derived) {

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
                rubric.points().stream()
                        .map(point -> Claim.of(point, meaning))
                        .filter(claim -> !claim.phrasings().isEmpty())
                        .toList(),
                derived);
    }
}
