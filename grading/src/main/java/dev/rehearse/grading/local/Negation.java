package dev.rehearse.grading.local;

import dev.rehearse.grading.text.Word;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Detects negations of whole statements. */
final class Negation {

    private static final String CLAIM = "(?:it|this|that|which)";
    private static final String COPULA = "(?:'s| is| was| would be)?";
    private static final String NOT = "(?:not|never|n't|isn't|isnt|wasn't|wouldn't be)";
    private static final String AND_SO = "(?: that| to (?:say|think|believe|claim|assume|state|suppose)(?: that)?)";

    /** Openings that deny the rest of their sentence, and endings that deny everything before them. */
    private static final Pattern DENIAL = Pattern.compile(
            "\\b" + CLAIM + COPULA + " ?" + NOT + " (?:at all |really |actually |even )?"
                    + "(?:true|the case|correct|right|so|accurate|a fact)" + AND_SO + "\\b"
                    + "|\\b" + CLAIM + COPULA + " (?:simply |just |completely |plainly )?"
                    + "(?:false|wrong|incorrect|untrue|a lie|an error|a (?:common )?(?:myth|mistake|misconception|misunderstanding))"
                    + AND_SO + "\\b"
                    + "|\\b(?:no one|nobody) (?:should|can|would) (?:say|claim|think)(?: that)?\\b"
                    + "|\\bi (?:do not|don't|dont|would not|wouldn't) (?:think|believe|agree|say|expect)(?: that)?\\b"
                    + "|\\bi (?:doubt|disagree|deny)(?: that)?\\b"
                    + "|\\bcontrary to\\b|\\bit is not that\\b|\\bthe (?:opposite|contrary) is true\\b"
                    + "|\\bis (?:false|untrue|not true|wrong|incorrect|not the case|not correct|a myth|a misconception)$"
                    + "|\\bisn't (?:true|the case|correct)$",
            Pattern.CASE_INSENSITIVE);

    /** Openings of a sentence that states what is true instead of what was denied. */
    private static final Pattern TURN = Pattern.compile(
            "^\\W*(instead|rather|actually|in fact|in reality|but|however|the truth|what is true|no,|it only|on the contrary)\\b",
            Pattern.CASE_INSENSITIVE);

    /** Those of them that stand at the beginning and do not attribute the opinion. */
    private static final Pattern OPENING = Pattern.compile(
            "^\\W*" + CLAIM + COPULA + " ?(?:" + NOT + " (?:true|the case|correct|right)|false|wrong|incorrect|untrue)"
                    + "(?: to (?:say|claim))? that\\b",
            Pattern.CASE_INSENSITIVE);

    /** The range of the words in a sentence that deny all of it; from 0 to 0 if there are none. */
    record Place(int start, int end) {

        boolean found() {
            return end > 0;
        }

        boolean contains(Word word) {
            return word.start() >= start && word.end() <= end;
        }
    }

    private Negation() {}

    static Place place(String sentence) {
        Matcher denial = DENIAL.matcher(plain(sentence));
        return denial.find() ? new Place(denial.start(), denial.end()) : new Place(0, 0);
    }

    static boolean opens(String sentence) {
        return OPENING.matcher(plain(sentence)).find();
    }

    static boolean turns(String sentence) {
        return TURN.matcher(plain(sentence)).find();
    }

    static boolean denies(String sentence) {
        return place(sentence).found();
    }

    /** With typewriter apostrophes, as in the patterns. */
    static String plain(String text) {
        return text.replace('\u2019', '\'');
    }

    static int count(List<Word> words) {
        return (int) words.stream().filter(Word::negates).count();
    }
}
