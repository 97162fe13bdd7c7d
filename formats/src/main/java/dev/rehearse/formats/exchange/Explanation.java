package dev.rehearse.formats.exchange;

import dev.rehearse.content.markdown.MarkdownLimits;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;

/**
 * What is shown after an answer: an explanation, and below it a line with its sources, for formats that have no place
 * of their own for these.
 *
 * @param text Markdown
 */
public record Explanation(String text, List<String> sources) {

    private static final String SOURCES = "Sources: ";
    private static final Parser PARSER = MarkdownLimits.parser().build();

    public Explanation {
        sources = List.copyOf(sources);
    }

    /** Explanation and sources as one text. */
    public String markdown() {
        if (sources.isEmpty()) {
            return text;
        }
        var links = sources.stream().map(source -> "<" + source + ">").collect(Collectors.joining(" ", SOURCES, ""));
        return text.isEmpty() ? links : text + "\n\n" + links;
    }

    /** Takes the two apart. */
    public static Explanation of(String markdown) {
        var stripped = markdown.strip();
        int at = stripped.lastIndexOf("\n\n" + SOURCES);
        int begin = stripped.startsWith(SOURCES) && !stripped.contains("\n\n") ? 0 : at < 0 ? -1 : at + 2;
        return begin < 0
                ? new Explanation(stripped, List.of())
                : links(stripped.substring(begin))
                        .map(links ->
                                new Explanation(stripped.substring(0, begin).strip(), links))
                        .orElse(new Explanation(stripped, List.of()));
    }

    /** The addresses, if the line is made of links alone. */
    private static Optional<List<String>> links(String line) {
        var paragraph = PARSER.parse(line).getFirstChild();
        if (paragraph == null || paragraph.getNext() != null) {
            return Optional.empty();
        }
        var links = new ArrayList<String>();
        for (Node node = paragraph.getFirstChild(); node != null; node = node.getNext()) {
            if (node instanceof Link link) {
                links.add(link.getDestination());
            } else if (!(node instanceof Text text)
                    || !(text.getLiteral().isBlank() || text.getLiteral().equals(SOURCES))) {
                return Optional.empty();
            }
        }
        return links.isEmpty() ? Optional.empty() : Optional.of(links);
    }
}
