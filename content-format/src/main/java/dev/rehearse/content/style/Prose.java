package dev.rehearse.content.style;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A text of Markdown as words and sentences. */
record Prose(String markdown) {

    private static final Pattern BLOCK = Pattern.compile("(?ms)^```.*?^```$");
    private static final Pattern CODE = Pattern.compile("`+([^`]*)`+");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}_]+");
    private static final Pattern SENTENCE_END = Pattern.compile("(?<=[.?!:])\\s+|\\n\\s*\\n");
    private static final int SHORTEST_STEM = 3;

    /** The longer endings first. */
    private static final List<String> ENDINGS =
            List.of("ations", "ation", "ings", "ing", "ness", "ies", "ied", "ers", "er", "ed", "es", "ly", "s", "e");

    private static final Set<String> FUNCTION_WORDS = Stream.of("""
            the of to in on at by for from with without is are was be been it its that this these those which what when
            where who why how do does did not no than then as or and but if so can could would should will may might must
            has have had one two other others another each all any some more most into out up down over under after before
            while until they them their you your he she we there here only also same both about between such too very
            just even through nothing something
            """.split("\\s+"))
            .filter(word -> !word.isEmpty())
            .map(Prose::stem)
            .collect(Collectors.toUnmodifiableSet());

    /** Without code, whose words are no words of the author. */
    String withoutCode() {
        return CODE.matcher(BLOCK.matcher(markdown).replaceAll(" ")).replaceAll("code");
    }

    int words() {
        return (int) WORD.matcher(markdown).results().count();
    }

    /** The number of words of the longest sentence; a block of code ends a sentence. */
    int longestSentence() {
        var text = CODE.matcher(BLOCK.matcher(markdown).replaceAll("\n\n")).replaceAll("code");
        return Arrays.stream(SENTENCE_END.split(text))
                .mapToInt(sentence -> new Prose(sentence).words())
                .max()
                .orElse(0);
    }

    /** The stems of words that mean something, and what stands in code. */
    Set<String> stems() {
        var code =
                CODE.matcher(markdown).results().map(result -> result.group(1).strip());
        var words = WORD.matcher(markdown)
                .results()
                .map(MatchResult::group)
                .filter(word -> word.length() >= SHORTEST_STEM)
                .map(Prose::stem)
                .filter(stem -> !FUNCTION_WORDS.contains(stem));
        return Stream.concat(code, words).collect(Collectors.toSet());
    }

    private static String stem(String word) {
        var lower = word.toLowerCase(Locale.ROOT);
        return ENDINGS.stream()
                .filter(ending -> lower.endsWith(ending) && lower.length() - ending.length() >= SHORTEST_STEM)
                .findFirst()
                .map(ending -> lower.substring(0, lower.length() - ending.length()))
                .orElse(lower);
    }
}
