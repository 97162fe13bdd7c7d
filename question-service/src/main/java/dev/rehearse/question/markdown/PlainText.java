package dev.rehearse.question.markdown;

import java.util.regex.Pattern;

/** The words of rendered Markdown, without its elements. */
public final class PlainText {

    private static final Pattern INLINE = Pattern.compile("</?(?:span|em|strong|code|a|del)(?: [^>]*)?>");
    private static final Pattern ELEMENT = Pattern.compile("<[^>]*>");
    private static final Pattern SPACE = Pattern.compile("\\s+");

    private PlainText() {}

    /** One line of text; the HTML is that of {@link Markdown}. */
    public static String of(String html) {
        var text = ELEMENT.matcher(INLINE.matcher(html).replaceAll(""))
                .replaceAll(" ")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&#39;", "'")
                .replace("&amp;", "&");
        return SPACE.matcher(text).replaceAll(" ").strip();
    }

    /** The beginning of the text, at most so many characters long. */
    public static String of(String html, int longest) {
        var text = of(html);
        if (text.length() <= longest) {
            return text;
        }
        int end = text.lastIndexOf(' ', longest - 1);
        return text.substring(0, end > 0 ? end : text.offsetByCodePoints(0, longest / 2)) + "…";
    }
}
