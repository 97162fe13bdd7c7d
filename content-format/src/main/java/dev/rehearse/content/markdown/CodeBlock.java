package dev.rehearse.content.markdown;

import java.util.Locale;
import org.commonmark.node.FencedCodeBlock;

/**
 * A fenced block.
 *
 * @param language the word behind the fence, or nothing
 * @param code without the last line's end
 * @param line of the opening fence in the file
 */
public record CodeBlock(String language, String code, int line) {

    /** The language of a block with a program's output. */
    public static final String TEXT = "text";

    static CodeBlock of(FencedCodeBlock block, Lines lines) {
        var info = block.getInfo() == null ? "" : block.getInfo().strip().toLowerCase(Locale.ROOT);
        var literal = block.getLiteral();
        var code = literal.endsWith("\n") ? literal.substring(0, literal.length() - 1) : literal;
        return new CodeBlock(info, code, lines.line(Nodes.firstLine(block)));
    }
}
