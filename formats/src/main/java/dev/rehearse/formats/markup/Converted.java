package dev.rehearse.formats.markup;

import dev.rehearse.content.finding.Message;
import java.util.List;

/**
 * Markdown made of HTML.
 *
 * @param losses what Markdown of content can't hold, as noun phrases
 */
public record Converted(String markdown, List<Message> losses) {

    public Converted {
        losses = List.copyOf(losses);
    }
}
