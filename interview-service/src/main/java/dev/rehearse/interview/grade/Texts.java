package dev.rehearse.interview.grade;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** What makes no difference between texts that are answers. */
final class Texts {

    private static final String CASE = "case";
    private static final String WHITESPACE = "whitespace";
    private static final String PUNCTUATION = "punctuation";

    private Texts() {}

    /** Line ends of the browser and invisible spaces do not change whether an answer is right. */
    static String normal(String text) {
        return text.lines()
                .map(String::stripTrailing)
                .collect(Collectors.joining("\n"))
                .strip();
    }

    /** Without what an item ignores. */
    static String reduced(String text, List<String> ignored) {
        var reduced = normal(text);
        if (ignored.contains(CASE)) {
            reduced = reduced.toLowerCase(Locale.ROOT);
        }
        if (ignored.contains(PUNCTUATION)) {
            reduced = reduced.replaceAll("[\\p{Punct}\\p{IsPunctuation}]", "");
        }
        if (ignored.contains(WHITESPACE)) {
            reduced = reduced.replaceAll("\\s+", "");
        }
        return reduced;
    }
}
