package dev.rehearse.content.markdown;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.commonmark.node.Node;

/** Walks over parsed Markdown. */
final class Nodes {

    private Nodes() {}

    static List<Node> children(Node parent) {
        var children = new ArrayList<Node>();
        for (var child = parent.getFirstChild(); child != null; child = child.getNext()) {
            children.add(child);
        }
        return children;
    }

    /** Visits each node below the root, however deep, without recursion. */
    static void each(Node root, Consumer<Node> visit) {
        var open = new ArrayDeque<>(children(root));
        while (!open.isEmpty()) {
            var node = open.pop();
            visit.accept(node);
            children(node).reversed().forEach(open::push);
        }
    }

    /** Index of the node's first line in the parsed text. */
    static int firstLine(Node node) {
        return node.getSourceSpans().isEmpty()
                ? 0
                : node.getSourceSpans().getFirst().getLineIndex();
    }

    /** Index of the node's last line in the parsed text. */
    static int lastLine(Node node) {
        return node.getSourceSpans().isEmpty()
                ? 0
                : node.getSourceSpans().getLast().getLineIndex();
    }
}
