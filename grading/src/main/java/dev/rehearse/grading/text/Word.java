package dev.rehearse.grading.text;

/**
 * A word where it stands.
 *
 * @param surface as compared: lower case, without accents and invisible characters
 * @param stem what its inflections share
 * @param start index of its first UTF-16 unit in the text
 */
public record Word(String surface, String stem, int start, int end) {

    /** Whether it carries meaning of its own. */
    public boolean content() {
        return !StopWords.FUNCTION.contains(surface);
    }

    public boolean negates() {
        return StopWords.NEGATION.contains(surface) || surface.endsWith("n't");
    }
}
