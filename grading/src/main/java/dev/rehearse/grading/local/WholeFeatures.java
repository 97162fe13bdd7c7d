package dev.rehearse.grading.local;

import dev.rehearse.grading.text.Antonyms;
import dev.rehearse.grading.text.Stems;
import dev.rehearse.grading.text.Word;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Features of an answer's relation to the closest reference.
 *
 * @param values the features
 * @param meaning how the meaning vectors go together; null without an encoder
 */
@SuppressWarnings("ArrayRecordComponent") // never changed, and compared by no one
record WholeFeatures(double[] values, double @Nullable [] meaning) {

    private static final List<String> OF_TEXTS = List.of(
            "recall",
            "precision",
            "F1",
            "recall without the question's words",
            "precision without the question's words",
            "adjacent pairs",
            "trigrams of characters",
            "trigrams without the question's words",
            "cosine",
            "mean cosine of the reference's parts",
            "least cosine of the reference's parts",
            "mean cosine of the answer's parts",
            "cosine to the question",
            "cosine above that to the question",
            "words",
            "words by those of the reference",
            "share of the question's words",
            "negations more",
            "negations less",
            "sentences denied",
            "order",
            "fluency",
            "distinct words",
            "function words",
            "most frequent word",
            "antonyms",
            "words of the reference",
            "reference's likeness to the question",
            "meaning is known");

    static final List<String> NAMES =
            Stream.concat(OF_TEXTS.stream(), Alignment.NAMES.stream()).toList();

    private static final int F1 = NAMES.indexOf("F1");
    private static final int COSINE = NAMES.indexOf("cosine");

    static WholeFeatures of(Prepared task, Response answer, Fluency fluency) {
        return task.references().stream()
                .map(reference -> new WholeFeatures(
                        values(task.question(), reference, answer, fluency),
                        OffTopic.values(task.question().vector(), reference.vector(), answer.vector())))
                .max(Comparator.comparingDouble(WholeFeatures::closeness))
                .orElseGet(() -> new WholeFeatures(new double[NAMES.size()], null));
    }

    private double closeness() {
        return values[F1] + values[COSINE];
    }

    private static double[] values(Statement question, Response reference, Response answer, Fluency fluency) {
        double recall = Stems.covered(reference.stems(), answer.stems());
        double precision = Stems.covered(answer.stems(), reference.stems());
        Set<String> wanted = PointFeatures.without(reference.stems(), question.stems());
        Set<String> added = PointFeatures.without(answer.stems(), question.stems());
        double cosine = Meaning.cosine(reference.vector(), answer.vector());
        double asked = Meaning.cosine(question.vector(), answer.vector());
        double[] parts = closest(reference.parts(), answer.parts());
        int negations = Negation.count(answer.words()) - Negation.count(reference.words());
        int words = Math.max(1, answer.words().size());
        double[] ofTexts = {
            recall,
            precision,
            recall + precision > 0 ? 2 * recall * precision / (recall + precision) : 0,
            Stems.covered(wanted, answer.stems()),
            Stems.covered(added, wanted),
            Stems.pairs(reference.content(), answer.content()),
            Trigrams.cosine(reference.content(), answer.content(), Set.of()),
            Trigrams.cosine(reference.content(), answer.content(), question.stems()),
            cosine,
            mean(parts),
            least(parts),
            mean(closest(answer.sentences(), reference.parts())),
            asked,
            cosine - asked,
            Math.log1p(answer.content().size()),
            Math.log(
                    (1.0 + answer.content().size()) / (1.0 + reference.content().size())),
            Stems.covered(answer.stems(), question.stems()),
            Math.max(0, negations),
            Math.max(0, -negations),
            answer.sentences().stream()
                    .filter(part -> Negation.denies(part.sentence()))
                    .count(),
            Stems.order(reference.content(), answer.content()),
            fluency.of(answer.words()),
            (double) Stems.of(answer.words()).size() / words,
            1 - (double) answer.content().size() / words,
            mostFrequent(answer.content()),
            Antonyms.between(reference.content(), answer.content()),
            Math.log1p(reference.content().size()),
            Meaning.cosine(reference.vector(), question.vector()),
            answer.vector() == null ? 0 : 1
        };
        return DoubleStream.concat(
                        Arrays.stream(ofTexts), Arrays.stream(Alignment.of(reference, answer, question.stems())))
                .toArray();
    }

    /** For each part of one text, the cosine similarity of the closest part of the other. */
    private static double[] closest(List<Statement> parts, List<Statement> others) {
        return parts.stream()
                .mapToDouble(part -> others.stream()
                        .mapToDouble(other -> Meaning.cosine(part.vector(), other.vector()))
                        .max()
                        .orElse(0))
                .toArray();
    }

    private static double mean(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return values.length == 0 ? 0 : sum / values.length;
    }

    private static double least(double[] values) {
        double least = 1;
        for (double value : values) {
            least = Math.min(least, value);
        }
        return least;
    }

    private static double mostFrequent(List<Word> content) {
        Map<String, Integer> counts = new HashMap<>();
        content.forEach(word -> counts.merge(word.stem(), 1, Integer::sum));
        int most = counts.values().stream().max(Integer::compare).orElse(0);
        return content.isEmpty() ? 0 : (double) most / content.size();
    }
}
