package dev.rehearse.content.markdown;

import java.util.ArrayList;
import java.util.List;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;

/** Splits Markdown at its headings of one level, ignoring those in code. */
record Splitting(Lines lines, int level) {

    List<Part> split(Part whole) {
        var parts = new ArrayList<Part>();
        var heading = whole.heading();
        int headingLine = whole.line();
        int from = lines.from();
        var blocks = new ArrayList<Node>();
        for (Node block : whole.blocks()) {
            if (block instanceof Heading next && next.getLevel() == level) {
                parts.add(new Part(heading, headingLine, lines.between(from, Nodes.firstLine(next)), blocks));
                heading = words(next);
                headingLine = lines.line(Nodes.firstLine(next));
                from = Nodes.lastLine(next) + 1;
                blocks.clear();
            } else {
                blocks.add(block);
            }
        }
        parts.add(new Part(heading, headingLine, lines.between(from, lines.to()), blocks));
        return parts;
    }

    private String words(Heading heading) {
        var text = lines.body().get(Nodes.firstLine(heading)).strip();
        int from = 0;
        while (from < text.length() && text.charAt(from) == '#') {
            from++;
        }
        int to = text.length();
        while (to > from && text.charAt(to - 1) == '#') {
            to--;
        }
        // Hashes close a heading behind a space only: "C#" keeps its own.
        boolean closed = to < text.length() && to > from && Character.isWhitespace(text.charAt(to - 1));
        return text.substring(from, closed ? to : text.length()).strip();
    }
}
