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

    private Negation() {}

    static boolean denies(String sentence) {
        return DENIAL.matcher(sentence).find();
    }

    static int count(List<Word> words) {
        return (int) words.stream().filter(Word::negates).count();
    }
}
