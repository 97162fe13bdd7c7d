package dev.rehearse.grading.local;

import dev.rehearse.grading.text.Antonyms;
import dev.rehearse.grading.text.Stems;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What an answer's relation to one claim is, as numbers.
 *
 * @param evidence the part of the answer that is closest to the claim
 * @param opposed the part that is closest to one of its contradictions, or to the claim where none is known
 * @param denied how far the sentence of the evidence says the contrary of the claim, by negations and opposites
 */
@SuppressWarnings("ArrayRecordComponent") // never changed, and compared by no one
record PointFeatures(double[] values, Statement evidence, Statement opposed, double denied) {

    static final List<String> NAMES = List.of(
            "coverage of the best part",
            "coverage of the answer",
            "coverage without the question's words",
            "cosine of the best part",
            "cosine of the claim itself",
            "cosine of the best contradiction",
            "cosine above that of the contradiction",
            "coverage of the best contradiction",
            "negations differ",
            "sentence is denied",
            "antonyms",
            "adjacent pairs",
            "order",
            "fluency",
            "share of the question's words",
            "claim's likeness to the question",
            "words of the claim",
            "words of the best part",
            "meaning is known",
            "strength above that for any other claim",
            "cosine above that of any contradiction",
            "coverage of the words of this claim alone",
            "cosine above that of the question",
            "opposed part's cosine above that of any claim",
            "opposed part's negations differ");

    /** In place of a distance from what there is none of. */
    private static final double FAR = 0.3;

    private static final double COVERAGE = 0.5;
    private static final double BY_WORDS = 1.3;
    private static final double LIKE_AN_ERROR = 0.6;
    private static final double NEARLY = 0.15;

    private record Match(Statement phrasing, Statement part, double coverage, double cosine) {
        double strength() {
            return coverage * COVERAGE + cosine;
        }

        double opposed() {
            return Polarity.opposed(phrasing.sentence(), part.sentence());
        }
    }

    static PointFeatures of(Claim claim, Prepared task, Response response, Fluency fluency) {
        Match best = affirmed(best(claim.phrasings(), response.parts()), claim, response);
        Match against = claim.contradictions().isEmpty() ? null : best(claim.contradictions(), response.parts());
        Statement phrasing = best.phrasing();
        Statement part = best.part();
        Set<String> asked = task.question().stems();
        double contrary = against == null ? 0 : against.cosine();
        double[] values = {
            best.coverage(),
            Stems.covered(phrasing.stems(), response.stems()),
            Stems.covered(without(phrasing.stems(), asked), response.stems()),
            best.cosine(),
            highestCosine(claim.claim(), response),
            contrary,
            against == null ? FAR : best.cosine() - contrary,
            against == null ? 0 : against.coverage(),
            negationsDiffer(best),
            Negation.denies(part.sentence()) ? 1 : 0,
            Antonyms.between(phrasing.content(), part.content()),
            Stems.pairs(phrasing.content(), response.content()),
            Stems.order(phrasing.content(), part.content()),
            fluency.of(response.words()),
            Stems.covered(part.stems(), asked),
            Meaning.cosine(phrasing.vector(), task.question().vector()),
            Math.log1p(phrasing.content().size()),
            Math.log1p(part.content().size()),
            part.vector() == null ? 0 : 1,
            best.strength() - others(claim, task, part),
            best.cosine() - cosine(task.contradictions(), part),
            Stems.covered(own(claim, phrasing, task), part.stems()),
            best.cosine() - Meaning.cosine(part.vector(), task.question().vector()),
            against == null ? -FAR : contrary - cosine(task.phrasings(), against.part()),
            against == null ? 0 : negationsDiffer(against)
        };
        return new PointFeatures(values, part, against == null ? part : against.part(), best.opposed());
    }

    /** How near the evidence comes to the claim, by words and by meaning where it is known: about 1.3 where a claim is repeated. */
    double strength() {
        boolean meaningIsKnown = evidence.vector() != null;
        return meaningIsKnown ? COVERAGE * values[0] + values[3] : BY_WORDS * values[0];
    }

    /** Whether the sentence is about an error that contradicts the claim more than about the claim. */
    boolean refutes(Statement sentence) {
        double likeness = values[5];
        return opposed.end() <= sentence.end() && likeness >= LIKE_AN_ERROR && likeness > values[3];
    }

    /** Share of the words of the closest phrasing that stand in the evidence. */
    double coverage() {
        return values[0];
    }

    /** Share of the adjacent words of the closest phrasing that are adjacent in the answer. */
    double pairs() {
        return values[11];
    }

    private static double negationsDiffer(Match match) {
        return Math.abs(Negation.count(match.part().words())
                        - Negation.count(match.phrasing().words()))
                % 2;
    }

    /** How well the part fits the other claim that it fits best. */
    private static double others(Claim claim, Prepared task, Statement part) {
        return task.claims().stream()
                .filter(other -> !other.point().equals(claim.point()))
                .flatMap(other -> other.phrasings().stream())
                .mapToDouble(phrasing -> match(phrasing, part).strength())
                .max()
                .orElse(FAR);
    }

    private static double cosine(List<Statement> statements, Statement part) {
        return statements.stream()
                .mapToDouble(statement -> Meaning.cosine(statement.vector(), part.vector()))
                .max()
                .orElse(FAR);
    }

    /** The words of the phrasing that neither the question nor another claim has; all where there are none. */
    private static Set<String> own(Claim claim, Statement phrasing, Prepared task) {
        var own = new HashSet<>(phrasing.stems());
        own.removeAll(task.question().stems());
        task.claims().stream()
                .filter(other -> !other.point().equals(claim.point()))
                .forEach(other -> own.removeAll(other.claim().stems()));
        return own.isEmpty() ? phrasing.stems() : own;
    }

    /** In place of a sentence that says the contrary, another one that says the claim nearly as clearly, if there is one. */
    private static Match affirmed(Match best, Claim claim, Response response) {
        if (best.opposed() == 0) {
            return best;
        }
        return response.sentences().stream()
                .filter(sentence -> !sentence.sentence().equals(best.part().sentence()))
                .map(sentence -> best(claim.phrasings(), List.of(sentence)))
                .filter(match -> match.strength() >= best.strength() - NEARLY && match.opposed() == 0)
                .max(Comparator.comparingDouble(Match::strength))
                .orElse(best);
    }

    private static Match best(List<Statement> phrasings, List<Statement> parts) {
        return phrasings.stream()
                .flatMap(phrasing -> parts.stream().map(part -> match(phrasing, part)))
                .max(Comparator.comparingDouble(Match::strength))
                .orElseThrow();
    }

    private static Match match(Statement phrasing, Statement part) {
        return new Match(
                phrasing,
                part,
                Stems.covered(phrasing.stems(), part.stems()),
                Meaning.cosine(phrasing.vector(), part.vector()));
    }

    private static double highestCosine(Statement claim, Response response) {
        return response.parts().stream()
                .mapToDouble(part -> Meaning.cosine(claim.vector(), part.vector()))
                .max()
                .orElse(0);
    }

    static Set<String> without(Set<String> stems, Set<String> others) {
        var left = new HashSet<>(stems);
        left.removeAll(others);
        return left.isEmpty() ? stems : left;
    }
}
