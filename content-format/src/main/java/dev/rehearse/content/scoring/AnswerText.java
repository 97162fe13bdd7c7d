package dev.rehearse.content.scoring;

import dev.rehearse.content.model.Variation;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** What makes no difference between texts that are answers. */
public final class AnswerText {

    private AnswerText() {}

    /** Line ends of the browser and invisible spaces do not change whether an answer is right. */
    public static String normal(String text) {
        return text.lines()
                .map(String::stripTrailing)
                .collect(Collectors.joining("\n"))
                .strip();
    }

    /** Whether the text is one of those that are accepted, but for what is ignored. No text at all is none of them. */
    public static boolean isAccepted(String given, List<String> accepted, Set<Variation> ignored) {
        var reduced = reduced(given, ignored);
        return !normal(given).isEmpty()
                && accepted.stream().anyMatch(text -> reduced(text, ignored).equals(reduced));
    }

    private static String reduced(String text, Set<Variation> ignored) {
        var reduced = normal(text);
        if (ignored.contains(Variation.CASE)) {
            reduced = reduced.toLowerCase(Locale.ROOT);
        }
        if (ignored.contains(Variation.PUNCTUATION)) {
            reduced = reduced.replaceAll("[\\p{Punct}\\p{IsPunctuation}]", "");
        }
        if (ignored.contains(Variation.WHITESPACE)) {
            reduced = reduced.replaceAll("\\s+", "");
        }
        return reduced;
    }
}
