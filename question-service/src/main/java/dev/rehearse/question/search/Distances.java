package dev.rehearse.question.search;

/** The distances of one word to others; beyond a bound they are not exact. */
final class Distances {

    private final String word;
    private final int most;

    /** For each part of the word from its beginning, its distance to such a part of the other word. */
    private int[] beforeLast;

    private int[] last;
    private int[] current;

    Distances(String word, int most) {
        this.word = word;
        this.most = most;
        beforeLast = new int[word.length() + 1];
        last = new int[word.length() + 1];
        current = new int[word.length() + 1];
    }

    /** The distance to the other word, or more than the bound. */
    int to(String other) {
        for (int j = 0; j < last.length; j++) {
            last[j] = j;
        }
        int leastBefore = 0;
        for (int i = 1; i <= other.length(); i++) {
            int least = next(other, i);
            if (Math.min(least, leastBefore) > most) {
                return most + 1;
            }
            leastBefore = least;
            var free = beforeLast;
            beforeLast = last;
            last = current;
            current = free;
        }
        return last[word.length()];
    }

    /** Computes the distances to the first letters of the other word, and returns the least one. */
    private int next(String other, int letters) {
        char letter = other.charAt(letters - 1);
        current[0] = letters;
        int least = letters;
        for (int j = 1; j < current.length; j++) {
            int distance = letter == word.charAt(j - 1)
                    ? last[j - 1]
                    : 1 + Math.min(last[j - 1], Math.min(last[j], current[j - 1]));
            if (letters > 1
                    && j > 1
                    && letter == word.charAt(j - 2)
                    && other.charAt(letters - 2) == word.charAt(j - 1)) {
                distance = Math.min(distance, 1 + beforeLast[j - 2]);
            }
            current[j] = distance;
            least = Math.min(least, distance);
        }
        return least;
    }
}
