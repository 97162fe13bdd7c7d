package dev.rehearse.grading.local;

import java.util.List;
import java.util.Set;
import java.util.stream.DoubleStream;

/**
 * How far the words of two texts are met by each other, word by word, by their meaning in their sentences and not by
 * their letters alone: Zhang et al. 2020 (BERTScore), arXiv:1904.09675.
 */
final class Alignment {

    static final List<String> NAMES = List.of(
            "reference's words met",
            "reference's words met by rarity",
            "reference's words said by rarity",
            "reference's word met least",
            "answer's words met",
            "answer's words met by rarity",
            "answer's words said by rarity",
            "reference's words beyond the question met",
            "reference's words beyond the question met by rarity",
            "reference's words beyond the question said by rarity",
            "reference's word beyond the question met least",
            "answer's words beyond the question met",
            "answer's words beyond the question met by rarity",
            "answer's words beyond the question said by rarity");

    /** Where there is no word to be met. */
    private static final double UNKNOWN = 0.5;

    private Alignment() {}

    static double[] of(Response reference, Response answer, Set<String> asked) {
        double[] wanted = met(reference.terms(), answer, Set.of());
        double[] said = met(answer.terms(), reference, Set.of());
        double[] wantedBeyond = met(reference.terms(), answer, asked);
        double[] saidBeyond = met(answer.terms(), reference, asked);
        return DoubleStream.of(
                        wanted[0],
                        wanted[1],
                        wanted[2],
                        wanted[3],
                        said[0],
                        said[1],
                        said[2],
                        wantedBeyond[0],
                        wantedBeyond[1],
                        wantedBeyond[2],
                        wantedBeyond[3],
                        saidBeyond[0],
                        saidBeyond[1],
                        saidBeyond[2])
                .toArray();
    }

    /** By meaning; the same by rarity; by stems and rarity; and the word that is met least. */
    private static double[] met(List<Term> terms, Response other, Set<String> without) {
        double sum = 0;
        double count = 0;
        double rare = 0;
        double rareMet = 0;
        double rareSaid = 0;
        double least = 1;
        for (Term term : terms) {
            if (without.contains(term.word().stem())) {
                continue;
            }
            boolean said = other.stems().contains(term.word().stem());
            double nearest =
                    other.terms().stream().mapToDouble(term::likeness).max().orElse(0);
            sum += nearest;
            count++;
            rare += term.rarity();
            rareMet += term.rarity() * nearest;
            rareSaid += said ? term.rarity() : 0;
            least = Math.min(least, said ? 1 : nearest);
        }
        return count == 0 || rare == 0
                ? new double[] {UNKNOWN, UNKNOWN, UNKNOWN, UNKNOWN}
                : new double[] {sum / count, rareMet / rare, rareSaid / rare, least};
    }
}
