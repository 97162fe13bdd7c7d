package dev.rehearse.question.search;

import dev.rehearse.question.markdown.PlainText;

/** The part of a text that matches a search, as HTML with each match in a {@code mark} element and nothing else. */
final class Excerpt {

    /**
     * Characters that do not occur in texts (Unicode's private use): the separator of words, and the marks around
     * matches.
     */
    private static final String SEPARATOR = "\uE000";

    private static final String BEGIN = "\uE001";
    private static final String END = "\uE002";

    static final String OPTIONS =
            "StartSel=%s, StopSel=%s, MaxWords=32, MinWords=16, MaxFragments=2, FragmentDelimiter=\" … \""
                    .formatted(BEGIN, END);

    /** PostgreSQL's parser takes {@code asyncio.run} for a host and {@code a/b} for a file. */
    private static final String JOINTS = "./@:_&<>=-";

    private static final int LONGEST = 20_000;

    /** Enough characters of an excerpt to tell whether the text begins or ends with it. */
    private static final int COMPARED = 40;

    private Excerpt() {}

    /** The plain text of rendered Markdown, for PostgreSQL to search in. */
    static String text(String html) {
        var plain = PlainText.of(html).replace(SEPARATOR, "").replace(BEGIN, "").replace(END, "");
        var text = new StringBuilder(plain.length());
        shortened(plain).chars().forEach(letter -> {
            if (JOINTS.indexOf(letter) >= 0) {
                text.append(SEPARATOR);
            }
            text.append((char) letter);
        });
        return text.toString();
    }

    /** Never splits a surrogate pair. */
    private static String shortened(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, text.offsetByCodePoints(0, LONGEST / 2));
    }

    /** The excerpt that PostgreSQL chose from the text. An ellipsis stands where the text goes on. */
    static String html(String headline, String text) {
        var chosen = withoutMarginalMarks(headline.replace(BEGIN, "").replace(END, ""));
        var all = withoutMarginalMarks(text);
        var before = all.startsWith(chosen.substring(0, Math.min(COMPARED, chosen.length()))) ? "" : "… ";
        var after = all.endsWith(chosen.substring(Math.max(0, chosen.length() - COMPARED))) ? "" : " …";
        return before + escaped(headline) + after;
    }

    /** PostgreSQL leaves out punctuation at both ends. */
    private static String withoutMarginalMarks(String text) {
        int begin = 0;
        int end = text.length();
        while (begin < end && !Character.isLetterOrDigit(text.charAt(begin))) {
            begin++;
        }
        while (begin < end && !Character.isLetterOrDigit(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(begin, end);
    }

    private static String escaped(String headline) {
        return headline.replace(SEPARATOR, "")
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace(BEGIN, "<mark>")
                .replace(END, "</mark>")
                .strip();
    }
}
