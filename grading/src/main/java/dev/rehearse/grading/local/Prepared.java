package dev.rehearse.grading.local;

import dev.rehearse.grading.Rubric;
import dev.rehearse.grading.RubricPoint;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The part of a task that does not depend on the answer; shared by all answers to the question.
 *
 * @param derived whether the claims were derived from a reference
 */
record Prepared(Statement question, List<Response> references, List<Claim> claims, boolean derived) {

    /**
     * The most statements of a rubric that are encoded; a usual rubric has fewer than a hundred, and each takes
     * milliseconds.
     */
    private static final int MOST_ENCODED = 200;

    /** All phrasings of the claims. */
    List<Statement> phrasings() {
        return claims.stream().flatMap(claim -> claim.phrasings().stream()).toList();
    }

    /** All statements that contradict one of them. */
    List<Statement> contradictions() {
        return claims.stream().flatMap(claim -> claim.contradictions().stream()).toList();
    }

    /** Stems of all that the task says. */
    Set<String> stems() {
        var stems = new HashSet<>(question.stems());
        references.forEach(reference -> stems.addAll(reference.stems()));
        Stream.concat(phrasings().stream(), contradictions().stream())
                .forEach(statement -> stems.addAll(statement.stems()));
        return stems;
    }

    /** Encodes references only where answers are compared with them: not where an author wrote the claims. */
    static Prepared of(String question, List<String> references, Rubric rubric, boolean derived, Meaning meaning) {
        Meaning ofReferences = derived ? meaning : Meaning.none();
        return new Prepared(
                Statement.of(question, meaning),
                references.stream()
                        .map(reference -> Response.of(List.of(reference), ofReferences))
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
