package dev.rehearse.content.style;

import dev.rehearse.content.finding.FindingTexts;
import dev.rehearse.content.finding.Findings;
import dev.rehearse.content.finding.Message;
import dev.rehearse.content.finding.Rule;
import java.util.List;

/** What is to be said of one file, at the line where a text stands in it. */
record Remarks(List<String> lines, String file, Findings findings) {

    private static final int LONGEST_BEGINNING = 40;

    /** A violation of the rule of this number. */
    void violation(int rule, String text, Message message) {
        findings.add(file, lineOf(text), Rule.STYLE, FindingTexts.of("style", "rule", rule, "what", message));
    }

    /** What may be right as it is. */
    void warning(int rule, String text, Message message) {
        findings.add(file, lineOf(text), Rule.WARNING, FindingTexts.of("style", "rule", rule, "what", message));
    }

    /** The first line with the beginning of the text; the first of the file if the text was written differently. */
    private int lineOf(String text) {
        var first = text.strip().lines().findFirst().orElse("");
        var beginning = first.substring(0, Math.min(first.length(), LONGEST_BEGINNING));
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).contains(beginning)) {
                return i + 1;
            }
        }
        return 1;
    }
}
