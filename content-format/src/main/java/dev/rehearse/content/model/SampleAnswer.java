package dev.rehearse.content.model;

import java.util.List;
import java.util.regex.Pattern;

/**
 * A graded sample answer.
 *
 * @param text Markdown, wrapped as in its file
 * @param earned ids of the rubric points that it makes
 * @param contradicted ids of those that it contradicts
 */
public record SampleAnswer(String text, List<String> earned, List<String> contradicted) {

    private static final Pattern FENCE = Pattern.compile("(?m)^\\s*(```|~~~)");

    /** Not before an indented or empty line, a list item, a quote, a heading, a row of a table. */
    private static final Pattern WRAP = Pattern.compile("(?<=\\S)\\n(?![\\s>#|]|[-*+] |\\d+[.)] )");

    public SampleAnswer {
        earned = List.copyOf(earned);
        contradicted = List.copyOf(contradicted);
    }

    /** The text as a candidate types it: each paragraph on one line. A text with a block of code stays as it is. */
    public String typed() {
        return FENCE.matcher(text).find() ? text : WRAP.matcher(text).replaceAll(" ");
    }
}
