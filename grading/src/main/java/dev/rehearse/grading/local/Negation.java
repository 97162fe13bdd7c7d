package dev.rehearse.grading.local;

import dev.rehearse.grading.text.Word;
import java.util.List;
import java.util.regex.Pattern;

/** Whether a statement is turned into its contrary. */
final class Negation {

    /** Openings that deny all that follows in their sentence. */
    private static final Pattern DENIAL = Pattern.compile(
            "\\b(it|this|that|which)('s| is| was)? ?(not|never|n't|isn't|isnt|wasn't) (at all )?(true|the case|correct|right|so) that\\b"
                    + "|\\b(it|this|that)('s| is)? (false|wrong|incorrect|untrue|a (common )?(myth|mistake|misconception)) (that|to (say|think|believe))\\b"
                    + "|\\bno one (should|can) (say|claim) that\\b|\\bi (do not|don't|dont) (think|believe|agree)\\b"
                    + "|\\bcontrary to\\b|\\bit is not that\\b|\\bthe (opposite|contrary) is true\\b|\\bis (false|untrue|not true|wrong)$",
            Pattern.CASE_INSENSITIVE);

    /** Openings of a sentence that says what is true in place of what was denied. */
    private static final Pattern TURN = Pattern.compile(
            "^\\W*(instead|rather|actually|in fact|in reality|but|however|the truth|what is true|no,|it only|on the contrary)\\b",
            Pattern.CASE_INSENSITIVE);

    /** Those of them that stand at the beginning and say nothing of who thinks so. */
    private static final Pattern OPENING = Pattern.compile(
            "^\\W*(it|this|that)('s| is) (not (true|the case|correct|right)|false|wrong|incorrect|untrue)( to (say|claim))? that\\b",
            Pattern.CASE_INSENSITIVE);

    private Negation() {}

    static boolean opens(String sentence) {
        return OPENING.matcher(sentence).find();
    }

    static boolean turns(String sentence) {
        return TURN.matcher(sentence).find();
    }

    static boolean denies(String sentence) {
        return DENIAL.matcher(sentence).find();
    }

    static int count(List<Word> words) {
        return (int) words.stream().filter(Word::negates).count();
    }
}
