package dev.rehearse.formats.markup;

import java.util.List;

/**
 * Markdown made of HTML.
 *
 * @param losses what Markdown of content can't hold, as noun phrases
 */
public record Converted(String markdown, List<String> losses) {

    public Converted {
        losses = List.copyOf(losses);
    }
}
