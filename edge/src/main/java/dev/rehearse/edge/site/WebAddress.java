package dev.rehearse.edge.site;

import io.quarkus.qute.RawString;
import io.quarkus.qute.TemplateExtension;
import java.util.regex.Pattern;

/** Shows the addresses of sources to people. */
@TemplateExtension
public final class WebAddress {

    private static final Pattern BEGINNING = Pattern.compile("^https?://(www\\.)?");

    /** After slashes, and before other signs between words, which then show that the address goes on. */
    private static final Pattern BREAK = Pattern.compile("(?<=[a-zA-Z0-9]/)(?=[^/])|(?=[.?#&=_])(?<=[a-zA-Z0-9])");

    private WebAddress() {}

    /** Without its scheme, and on narrow screens broken between its words: {@code source.address}. */
    public static RawString address(String url) {
        var parts = BREAK.splitAsStream(BEGINNING.matcher(url).replaceFirst("")).map(InlineCode::escaped);
        return new RawString(String.join("<wbr>", parts.toList()));
    }
}
