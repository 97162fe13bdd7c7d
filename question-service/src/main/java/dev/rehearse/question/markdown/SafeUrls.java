package dev.rehearse.question.markdown;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.commonmark.renderer.html.UrlSanitizer;

/** Allows http, https and mailto addresses and relative ones, and nothing else: no javascript:, no data:. */
final class SafeUrls implements UrlSanitizer {

    private static final Set<String> SCHEMES = Set.of("http", "https", "mailto");

    /** Browsers drop line ends and tabs anywhere in an address, and control characters around it. */
    private static final Pattern IGNORED_BY_BROWSERS = Pattern.compile("[\\p{Cntrl}\\p{Cf}\\u2028\\u2029]");

    private static final Pattern SCHEME = Pattern.compile("([^:/?#]*):.*");

    @Override
    public String sanitizeLinkUrl(String url) {
        var cleaned = IGNORED_BY_BROWSERS.matcher(url).replaceAll("").strip();
        var scheme = SCHEME.matcher(cleaned);
        return !scheme.matches() || SCHEMES.contains(scheme.group(1).toLowerCase(Locale.ROOT)) ? cleaned : "";
    }

    @Override
    public String sanitizeImageUrl(String url) {
        return sanitizeLinkUrl(url);
    }
}
