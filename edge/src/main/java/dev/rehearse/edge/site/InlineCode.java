package dev.rehearse.edge.site;

import io.quarkus.qute.RawString;
import io.quarkus.qute.TemplateExtension;
import java.util.regex.Pattern;

/** Renders plain sentences of authors: text between backticks becomes code, everything else is escaped. */
@TemplateExtension
public final class InlineCode {

    private static final Pattern CODE = Pattern.compile("`([^`]+)`");

    private InlineCode() {}

    public static RawString inline(String sentence) {
        return new RawString(CODE.matcher(escaped(sentence)).replaceAll("<code>$1</code>"));
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
