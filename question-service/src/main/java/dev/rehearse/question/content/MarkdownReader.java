package dev.rehearse.question.content;

import dev.rehearse.question.content.MarkdownFile.Part;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Takes a content file apart at its front matter and its headings of level two. */
final class MarkdownReader {

    private static final String FENCE = "---";

    private MarkdownReader() {}

    /** Returns nothing, with a finding, when the file has no front matter. */
    static Optional<MarkdownFile> read(String path, String text, Findings findings) {
        List<String> lines = text.lines().toList();
        int end = lines.isEmpty() || !lines.getFirst().equals(FENCE) ? -1 : closingFence(lines);
        if (end < 0) {
            findings.add(path, 1, Rule.C1, "has no front matter between two lines of ---");
            return Optional.empty();
        }
        var frontMatter = String.join("\n", lines.subList(1, end));
        var parts = parts(lines, end + 1);
        var opening = parts.removeFirst();
        return Optional.of(new MarkdownFile(path, frontMatter, opening.text(), List.copyOf(parts)));
    }

    private static int closingFence(List<String> lines) {
        for (int i = 1; i < lines.size(); i++) {
            if (lines.get(i).equals(FENCE)) {
                return i;
            }
        }
        return -1;
    }

    /** The first part has no heading: it is what stands before the first one. Code may hold lines that look like one. */
    private static List<Part> parts(List<String> lines, int start) {
        var parts = new ArrayList<Part>();
        var heading = "";
        int headingLine = start;
        var text = new ArrayList<String>();
        boolean inCode = false;
        for (int i = start; i < lines.size(); i++) {
            var line = lines.get(i);
            inCode ^= line.startsWith("```");
            if (!inCode && line.startsWith("## ")) {
                parts.add(new Part(heading, headingLine, joined(text)));
                heading = line.substring(3).strip();
                headingLine = i + 1;
                text.clear();
            } else {
                text.add(line);
            }
        }
        parts.add(new Part(heading, headingLine, joined(text)));
        return parts;
    }

    private static String joined(List<String> lines) {
        return String.join("\n", lines).strip();
    }
}
