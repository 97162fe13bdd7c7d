package dev.rehearse.question.search;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The words of all readable questions in one version of the catalog, and how near others come to them. */
final class KnownWords {

    /*
     * The distance is the number of letters that are missing, added, wrong or exchanged with their neighbour (optimal string
     * alignment: Damerau, 1964, https://doi.org/10.1145/363958.363994, where no letter is changed twice). Short words may
     * differ in one, others in two, as with Lucene's automatic fuzziness. Words of other lengths are not compared.
     */

    private static final int LONGER = 6;

    /** How often each word occurs, by word. */
    private final Map<String, Integer> questions;

    private final String[] inOrder;
    private final String[][] byLength;

    /** @param questions the number of questions that have the word, by word */
    KnownWords(Map<String, Integer> questions) {
        this.questions = Map.copyOf(questions);
        inOrder = questions.keySet().stream().sorted().toArray(String[]::new);
        byLength = byLength(inOrder);
    }

    private static String[][] byLength(String[] words) {
        int longest = Arrays.stream(words).mapToInt(String::length).max().orElse(0);
        var all = new String[longest + 1][];
        for (int length = 0; length <= longest; length++) {
            int of = length;
            all[length] =
                    Arrays.stream(words).filter(word -> word.length() == of).toArray(String[]::new);
        }
        return all;
    }

    /** Whether a word begins like this. */
    boolean hasBeginning(String beginning) {
        int place = Arrays.binarySearch(inOrder, beginning);
        int next = place < 0 ? -place - 1 : place;
        return next < inOrder.length && inOrder[next].startsWith(beginning);
    }

    /** The nearest word; of several, one that begins with the same letter, then the one of most questions. */
    Optional<String> nearest(String word) {
        int most = word.length() < LONGER ? 1 : 2;
        var distances = new Distances(word, most);
        @Nullable Near best = null;
        for (int length = Math.max(0, word.length() - most);
                length <= word.length() + most && length < byLength.length;
                length++) {
            for (var known : byLength[length]) {
                int distance = distances.to(known);
                if (distance <= most && (best == null || distance <= best.distance())) {
                    best = better(best, near(word, known, distance));
                }
            }
        }
        return Optional.ofNullable(best).map(Near::word);
    }

    private static Near better(@Nullable Near best, Near near) {
        return best == null || Near.BEST_FIRST.compare(near, best) < 0 ? near : best;
    }

    private record Near(String word, int distance, boolean beginsAlike, int questions) {

        static final Comparator<Near> BEST_FIRST = Comparator.comparingInt(Near::distance)
                .thenComparing(near -> !near.beginsAlike())
                .thenComparing(Comparator.comparingInt(Near::questions).reversed())
                .thenComparing(Near::word);
    }

    private Near near(String word, String known, int distance) {
        return new Near(known, distance, known.charAt(0) == word.charAt(0), questions.getOrDefault(known, 0));
    }
}
