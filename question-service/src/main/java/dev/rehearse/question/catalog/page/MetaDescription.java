package dev.rehearse.question.catalog.page;

import dev.rehearse.question.markdown.PlainText;

/** The description of a page in its head, which search engines and previews of links show. */
final class MetaDescription {

    /** In characters; search engines show about half of that. */
    private static final int LONGEST = 300;

    private MetaDescription() {}

    /** The beginning of what the page says. */
    static String of(String html) {
        return PlainText.of(html, LONGEST);
    }
}
