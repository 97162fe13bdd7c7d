package dev.rehearse.formats.markup;

import dev.rehearse.content.finding.Message;
import dev.rehearse.formats.loss.LossTexts;
import java.util.List;
import org.commonmark.node.Code;
import org.commonmark.node.Document;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.Text;

/** Makes one paragraph without line breaks of a document, where that changes no more than its lines. */
final class SingleLine {

    private SingleLine() {}

    static Node of(Document document, List<Message> losses) {
        var line = new Paragraph();
        for (var block = document.getFirstChild(); block != null; block = block.getNext()) {
            if (!isText(block) && !isLineOfCode(block)) {
                return document;
            }
        }
        while (document.getFirstChild() != null) {
            var block = document.getFirstChild();
            if (line.getFirstChild() != null) {
                line.appendChild(new Text(" "));
                losses.add(LossTexts.of("line-breaks"));
            }
            append(block, line);
            block.unlink();
        }
        if (line.getFirstChild() != null) {
            document.appendChild(line);
        }
        return document;
    }

    private static boolean isText(Node block) {
        return block instanceof Paragraph;
    }

    private static boolean isLineOfCode(Node block) {
        return block instanceof FencedCodeBlock code
                && code.getLiteral().strip().lines().count() == 1;
    }

    private static void append(Node block, Paragraph line) {
        if (block instanceof FencedCodeBlock code) {
            line.appendChild(new Code(code.getLiteral().strip()));
            return;
        }
        while (block.getFirstChild() != null) {
            var inline = block.getFirstChild();
            line.appendChild(inline instanceof HardLineBreak ? new Text(" ") : inline);
            if (inline instanceof HardLineBreak) {
                inline.unlink();
            }
        }
    }
}
