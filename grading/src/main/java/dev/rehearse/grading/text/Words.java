package dev.rehearse.grading.text;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.tartarus.snowball.ext.EnglishStemmer;

/**
 * Splits text into words: runs of letters, digits and underscores; an apostrophe between letters belongs to its word.
 */
final class Words {

    /** Longer runs are not words of any language; only this much of them is compared. */
    private static final int LONGEST = 40;

    private static final int ASCII = 128;

    private final String text;
    private final EnglishStemmer stemmer = new EnglishStemmer();
    private final List<Word> words = new ArrayList<>();
    private int position;

    private Words(String text) {
        this.text = text;
    }

    /** The first {@code most} words. */
    static List<Word> of(String text, int most) {
        var reader = new Words(text);
        while (reader.position < text.length() && reader.words.size() < most) {
            reader.read();
        }
        return List.copyOf(reader.words);
    }

    private void read() {
        int start = position;
        var letters = new StringBuilder();
        while (position < text.length() && belongs(text.codePointAt(position), letters.length())) {
            int character = text.codePointAt(position);
            position += Character.charCount(character);
            if (!invisible(character) && letters.length() < LONGEST) {
                letters.appendCodePoint(character == '\u2019' ? '\'' : character);
            }
        }
        if (position == start) {
            position += Character.charCount(text.codePointAt(position));
        } else if (!letters.isEmpty()) {
            add(letters.toString(), start);
        }
    }

    private boolean belongs(int character, int read) {
        if (character == '\'' || character == '\u2019') {
            int next = position + 1;
            return read > 0 && next < text.length() && Character.isLetter(text.codePointAt(next));
        }
        return Character.isLetterOrDigit(character)
                || character == '_'
                || Character.getType(character) == Character.NON_SPACING_MARK
                || (read > 0 && invisible(character));
    }

    private void add(String letters, int start) {
        String surface = plain(letters.toLowerCase(Locale.ROOT));
        words.add(new Word(surface, stem(surface), start, position));
    }

    private String stem(String surface) {
        String base = surface.endsWith("'s") ? surface.substring(0, surface.length() - 2) : surface;
        stemmer.setCurrent(base);
        stemmer.stem();
        return stemmer.getCurrent();
    }

    private static String plain(String word) {
        if (word.chars().allMatch(character -> character < ASCII)) {
            return word;
        }
        return Normalizer.normalize(word, Normalizer.Form.NFKD).replaceAll("\\p{Mn}", "");
    }

    /** Zero-width and directional characters, which are invisible. */
    private static boolean invisible(int character) {
        return Character.getType(character) == Character.FORMAT;
    }
}
