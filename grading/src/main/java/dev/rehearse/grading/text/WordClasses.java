package dev.rehearse.grading.text;

/** What a word is to grammar: itself for a function word, else a class told by its ending. */
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
