package dev.rehearse.grading.local;

import dev.rehearse.grading.text.Antonyms;
import dev.rehearse.grading.text.Stems;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Features of an answer's relation to one claim.
 *
 * @param evidence the part of the answer that is closest to the claim
 * @param opposed the part closest to one of its contradictions, or to the claim if it has none
 * @param strength how close the evidence is to the claim, about 1.3 if the claim is repeated
 */
@SuppressWarnings("ArrayRecordComponent") // never changed, and compared by no one
record PointFeatures(double[] values, Statement evidence, Statement opposed, Relevance relevance, double strength) {

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
            "opposed part's negations differ",
            "denied by scope",
            "likeness of the answer",
            "nearness to two claims");

    /** Placeholder for a missing distance. */
    private static final double FAR = 0.3;

    private static final double LIKE_AN_ERROR = 0.6;

    private static final double IN_ORDER = 0.99;
    private static final double ADJACENT = 0.5;

    private static final double NEARLY_COVERED = 0.9;
    private static final double NEARLY_THE_SAME = 0.8;

    /** How far away a named error may be, as a part of the distance of the claim. */
    private static final double NEARER = 0.6;

    /** The answer with data shared by all points. */
    private record Heard(Prepared task, Response response, Relevance relevance, double fluency) {}

    /** Of all claims, in their order. */
    static List<PointFeatures> of(Prepared task, Response response, Fluency fluency) {
        List<Match> matches = task.claims().stream()
                .map(claim -> Match.best(claim.phrasings(), response.parts()).affirmed(claim, response))
                .toList();
        var heard = new Heard(task, response, Relevance.of(task, response, matches), fluency.of(response.words()));
        return IntStream.range(0, matches.size())
                .mapToObj(i -> of(task.claims().get(i), matches.get(i), heard))
                .toList();
    }

    private static PointFeatures of(Claim claim, Match best, Heard heard) {
        Prepared task = heard.task();
        Response response = heard.response();
        Match against = claim.contradictions().isEmpty() ? null : Match.best(claim.contradictions(), response.parts());
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
            heard.fluency(),
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
            against == null ? 0 : negationsDiffer(against),
            best.opposed(),
            heard.relevance().likeness(),
            heard.relevance().near()
        };
        return new PointFeatures(
                values, part, against == null ? part : against.part(), heard.relevance(), best.nearness());
    }

    /** Whether the sentence is closer to an error that contradicts the claim than to the claim. */
    boolean refutes(Statement sentence) {
        double likeness = values[5];
        return opposed.end() <= sentence.end() && likeness >= LIKE_AN_ERROR && likeness > values[3];
    }

    /** Whether the answer has a phrasing of the claim word for word, stop words aside, and does not deny it. */
    boolean repeatsThePhrasing() {
        return values[0] == 1
                && values[12] > IN_ORDER
                && values[11] >= ADJACENT
                && values[8] == 0
                && values[10] == 0
                && denied() == 0;
    }

    /** Whether the answer has an error that the author names, nearly word for word, and not the claim. */
    boolean repeatsAnError() {
        return !repeatsThePhrasing()
                && values[7] >= NEARLY_COVERED
                && values[5] >= NEARLY_THE_SAME
                && 1 - values[5] <= NEARER * (1 - values[3])
                && values[24] == 0;
    }

    /** Whether the evidence is only words of the question, while the claim says more. */
    boolean echoesTheQuestion() {
        return values[14] == 1 && values[2] == 0;
    }

    /** Share of the closest phrasing's words that are in the evidence. */
    double coverage() {
        return values[0];
    }

    /** How far the sentence of the evidence says the opposite of the claim, by negations and antonyms. */
    double denied() {
        return values[25];
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

    /** How well the part fits the best fitting other claim. */
    private static double others(Claim claim, Prepared task, Statement part) {
        return task.claims().stream()
                .filter(other -> !other.point().equals(claim.point()))
                .flatMap(other -> other.phrasings().stream())
                .mapToDouble(phrasing -> Match.of(phrasing, part).strength())
                .max()
                .orElse(FAR);
    }

    private static double cosine(List<Statement> statements, Statement part) {
        return statements.stream()
                .mapToDouble(statement -> Meaning.cosine(statement.vector(), part.vector()))
                .max()
                .orElse(FAR);
    }

    /** The words of the phrasing that neither the question nor another claim has; all of them if there are none. */
    private static Set<String> own(Claim claim, Statement phrasing, Prepared task) {
        var own = new HashSet<>(phrasing.stems());
        own.removeAll(task.question().stems());
        task.claims().stream()
                .filter(other -> !other.point().equals(claim.point()))
                .forEach(other -> own.removeAll(other.claim().stems()));
        return own.isEmpty() ? phrasing.stems() : own;
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
