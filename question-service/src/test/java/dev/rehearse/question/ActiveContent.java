package dev.rehearse.question;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;

/** What of a page would run or load something, as a parser of HTML sees it that is not ours. */
final class ActiveContent {

    private static final Set<String> NEVER = Set.of(
            "iframe",
            "frame",
            "object",
            "embed",
            "applet",
            "base",
            "style",
            "svg",
            "math",
            "template",
            "noscript",
            "video",
            "audio",
            "source",
            "xmp",
            "plaintext",
            "portal");
    private static final Set<String> ADDRESSES =
            Set.of("href", "src", "action", "data", "poster", "formaction", "xlink:href", "cite", "background");
    private static final Set<String> NEVER_ATTRIBUTES = Set.of("srcdoc", "style", "srcset", "ping", "http-equiv");

    private ActiveContent() {}

    /** What is found, in words; empty for a page that has its own scripts only. */
    static List<String> of(String html) {
        return Jsoup.parse(html).getAllElements().stream()
                .flatMap(element -> Stream.concat(ofElement(element), ofAttributes(element)))
                .toList();
    }

    private static Stream<String> ofElement(Element element) {
        var name = element.normalName();
        boolean isOwn = switch (name) {
            case "script" -> isOwnScript(element);
            case "link" -> isIn(element, "head");
            case "meta" -> isIn(element, "head");
            default -> !NEVER.contains(name);
        };
        return isOwn ? Stream.of() : Stream.of(element.outerHtml());
    }

    /** A file of the site, or data, in the head of the page. */
    private static boolean isOwnScript(Element script) {
        boolean isData = script.attr("type").equals("application/ld+json");
        boolean isFile = script.attr("src").matches("/[a-z].*") && script.data().isBlank();
        return isIn(script, "head") && (isData || isFile);
    }

    private static boolean isIn(Element element, String parent) {
        return element.parent() != null && element.parent().normalName().equals(parent);
    }

    private static Stream<String> ofAttributes(Element element) {
        return element.attributes().asList().stream()
                .filter(attribute -> isActive(attribute.getKey().toLowerCase(Locale.ROOT), attribute))
                .map(attribute -> element.normalName() + " with " + attribute);
    }

    private static boolean isActive(String name, Attribute attribute) {
        return name.startsWith("on")
                || NEVER_ATTRIBUTES.contains(name)
                || (ADDRESSES.contains(name) && !isHarmless(attribute.getValue()));
    }

    /** A place on this site, or an address of the web or of mail. */
    private static boolean isHarmless(String address) {
        return address.isEmpty() || address.matches("(?s)(?:https?://|mailto:|[/?#](?!/)).*");
    }
}
