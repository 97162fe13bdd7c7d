package dev.rehearse.formats.markup;

import java.util.ArrayList;
import java.util.List;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Node;
import org.commonmark.node.Text;

/**
 * Escapes what begins a list or a block of code at the start of a line, and what the renderer of commonmark leaves as
 * it is.
 */
final class LineStarts extends AbstractVisitor {

    private static final String MARKS = "+~";

    private final List<Text> misread = new ArrayList<>();

    private LineStarts() {}

    static void escape(Node document) {
        var starts = new LineStarts();
        document.accept(starts);
        for (Text text : starts.misread) {
            var literal = text.getLiteral();
            // A node that is rendered as it stands.
            var escaped = new HtmlInline();
            escaped.setLiteral("\\" + literal.charAt(0));
            text.insertBefore(escaped);
            text.setLiteral(literal.substring(1));
        }
    }

    @Override
    public void visit(Text text) {
        var before = text.getPrevious();
        var literal = text.getLiteral();
        if ((before == null || before instanceof HardLineBreak)
                && !literal.isEmpty()
                && MARKS.indexOf(literal.charAt(0)) >= 0) {
            misread.add(text);
        }
    }
}
