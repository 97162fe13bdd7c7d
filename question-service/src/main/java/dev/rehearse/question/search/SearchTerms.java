package dev.rehearse.question.search;

import dev.rehearse.edge.problem.HttpProblem;
import dev.rehearse.edge.problem.ProblemText;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The words that a reader searches for. All characters except letters and digits separate words, as in the index.
 *
 * @param text as typed
 */
record SearchTerms(String text, List<String> words) {

    static final int LONGEST = 200;

    private static final int MOST_WORDS = 12;
    private static final int LONGEST_WORD = 60;
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+");

    /** Nothing if the parameter is absent or blank. */
    static @Nullable SearchTerms of(String parameter, @Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        if (text.codePointCount(0, text.length()) > LONGEST) {
            throw new HttpProblem.InvalidField(parameter, ProblemText.of("field.too-long", "max", LONGEST), text);
        }
        var words = WORD.matcher(text)
                .results()
                .map(MatchResult::group)
                .map(SearchTerms::shortened)
                .limit(MOST_WORDS)
                .toList();
        return new SearchTerms(text.strip(), words);
    }

    SearchTerms with(List<String> corrected) {
        return new SearchTerms(String.join(" ", corrected), corrected);
    }

    private static String shortened(String word) {
        int end = word.offsetByCodePoints(0, Math.min(LONGEST_WORD, word.codePointCount(0, word.length())));
        return word.substring(0, end).toLowerCase(Locale.ROOT);
    }
}
