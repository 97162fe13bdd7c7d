package dev.rehearse.question.content;

import java.util.List;

/**
 * A content file taken apart: front matter, the text before the first heading of level two, and the sections under such
 * headings.
 *
 * @param path below the content folder, with slashes
 * @param frontMatter YAML
 * @param opening Markdown before the first section
 */
record MarkdownFile(String path, String frontMatter, String opening, List<Part> parts) {

    /** A section: its heading, the line of that heading, and the Markdown below it. */
    record Part(String heading, int line, String text) {}

    /** The file's name without its ending. */
    String slug() {
        return path.substring(path.lastIndexOf('/') + 1).replaceFirst("\\.md$", "");
    }
}
