package dev.rehearse.grading.text;

/**
 * A word with its position.
 *
 * @param surface for comparison: lower case, without accents and invisible characters
 * @param stem shared by its inflections
 * @param start index of its first UTF-16 unit in the text
 */
public record Word(String surface, String stem, int start, int end) {

    /** Whether it is a content word. */
    public boolean content() {
        return !StopWords.FUNCTION.contains(surface);
    }

    public boolean negates() {
        return StopWords.NEGATION.contains(surface) || surface.endsWith("n't");
    }
}
