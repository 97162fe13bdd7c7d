package dev.rehearse.edge.site;

import io.quarkus.qute.RawString;
import io.quarkus.qute.TemplateExtension;
import java.util.regex.Pattern;

/** Renders plain sentences and titles of authors: text between backticks becomes code, everything else is escaped. */
@TemplateExtension
public final class InlineCode {

    private static final Pattern CODE = Pattern.compile("`([^`]+)`");

    private InlineCode() {}

    public static RawString inline(String sentence) {
        return new RawString(CODE.matcher(escaped(sentence)).replaceAll("<code>$1</code>"));
    }

    /** A title of content, which is English, for a message in any language that is shown as HTML. */
    public static String english(String title) {
        return "<span lang=\"en\">" + escaped(title) + "</span>";
    }

    static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
