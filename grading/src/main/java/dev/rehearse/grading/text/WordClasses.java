package dev.rehearse.grading.text;

/** The word class of a word: a function word is its own class, others are classified by their ending. */
public final class WordClasses {

    private static final String[] ENDINGS = {"ing", "ed", "ly", "tion", "ment", "ness", "able", "ive", "al", "s"};

    private WordClasses() {}

    public static String of(Word word) {
        if (!word.content() || word.negates()) {
            return word.surface();
        }
        if (Character.isDigit(word.surface().charAt(0))) {
            return "#";
        }
        for (String ending : ENDINGS) {
            if (word.surface().endsWith(ending) && word.surface().length() > ending.length() + 2) {
                return "-" + ending;
            }
        }
        return "*";
    }
}
