package dev.rehearse.grading.local;

import dev.rehearse.grading.text.Stems;
import java.util.Comparator;
import java.util.List;

/** A part of an answer, a phrasing of a claim, and their similarity. */
record Match(Statement phrasing, Statement part, double coverage, double cosine) {

    private static final double COVERAGE = 0.5;
    private static final double BY_WORDS = 1.3;
    private static final double NEARLY = 0.15;

    static Match of(Statement phrasing, Statement part) {
        return new Match(
                phrasing,
                part,
                Stems.covered(phrasing.stems(), part.stems()),
                Meaning.cosine(phrasing.vector(), part.vector()));
    }

    static Match best(List<Statement> phrasings, List<Statement> parts) {
        return phrasings.stream()
                .flatMap(phrasing -> parts.stream().map(part -> of(phrasing, part)))
                .max(Comparator.comparingDouble(Match::strength))
                .orElseThrow();
    }

    double strength() {
        return coverage * COVERAGE + cosine;
    }

    /** The same scale with and without embeddings: about 1.3 if a claim is repeated. */
    double nearness() {
        return part.vector() == null ? BY_WORDS * coverage : strength();
    }

    /** How far the sentence says the opposite of the phrasing, by negations and antonyms. */
    double opposed() {
        return Polarity.opposed(phrasing.sentence(), part.sentence());
    }

    /**
     * Instead of a sentence that says the opposite, another one that makes the claim nearly as clearly, if there is
     * one.
     */
    Match affirmed(Claim claim, Response response) {
        if (opposed() == 0) {
            return this;
        }
        return response.sentences().stream()
                .filter(sentence -> !sentence.sentence().equals(part.sentence()))
                .map(sentence -> best(claim.phrasings(), List.of(sentence)))
                .filter(match -> match.strength() >= strength() - NEARLY && match.opposed() == 0)
                .max(Comparator.comparingDouble(Match::strength))
                .orElse(this);
    }
}
