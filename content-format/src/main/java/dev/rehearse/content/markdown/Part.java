package dev.rehearse.content.markdown;

import java.util.List;
import java.util.Optional;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Node;

/**
 * The Markdown below a heading.
 *
 * @param heading empty for the text before the first heading
 * @param line of the heading in the file
 * @param text without surrounding blank lines
 * @param blocks the parsed text
 */
public record Part(String heading, int line, Lines text, List<Node> blocks) {

    public Part {
        blocks = List.copyOf(blocks);
    }

    public String markdown() {
        return text.joined().strip();
    }

    public boolean isEmpty() {
        return markdown().isEmpty();
    }

    /** The parts below each heading of the level. The first part is the text before them. */
    public List<Part> split(int level) {
        return new Splitting(text, level).split(new Part(heading, line, text, blocks));
    }

    /** The fenced blocks, not those in lists or quotes. */
    public List<CodeBlock> codeBlocks() {
        return blocks.stream()
                .filter(FencedCodeBlock.class::isInstance)
                .map(block -> CodeBlock.of((FencedCodeBlock) block, text))
                .toList();
    }

    /** The only block, if it is code. */
    public Optional<CodeBlock> onlyCodeBlock() {
        return blocks.size() == 1 ? codeBlocks().stream().findFirst() : Optional.empty();
    }
}
