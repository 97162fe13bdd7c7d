package dev.rehearse.content.markdown;

import dev.rehearse.content.finding.FileFindings;
import dev.rehearse.content.finding.FindingTexts;
import dev.rehearse.content.finding.Rule;
import dev.rehearse.content.yaml.Fields;
import dev.rehearse.content.yaml.YamlReader;
import java.util.List;
import java.util.Optional;

/**
 * A parsed content file.
 *
 * @param front the fields of its front matter
 * @param opening the text before the first heading of level two
 * @param parts the text below each of those headings
 */
public record MarkdownFile(Fields front, Part opening, List<Part> parts) {

    private static final String FENCE = "---";

    public MarkdownFile {
        parts = List.copyOf(parts);
    }

    /** Returns empty, and adds findings, if the file can't be parsed. */
    public static Optional<MarkdownFile> of(String text, FileFindings findings) {
        var lines = text.lines().map(String::stripTrailing).toList();
        int end = lines.isEmpty() || !lines.getFirst().equals(FENCE)
                ? 0
                : lines.subList(1, lines.size()).indexOf(FENCE) + 1;
        if (end == 0) {
            findings.add(1, Rule.FRONT_MATTER, FindingTexts.of("front-matter.none"));
            return Optional.empty();
        }
        var raw = text.lines().toList();
        var front = YamlReader.read(String.join("\n", raw.subList(1, end)) + "\n", 2, findings);
        var whole = body(raw.subList(end + 1, raw.size()), end + 2, findings);
        return front.flatMap(fields -> whole.map(part -> {
            var parts = part.split(2);
            return new MarkdownFile(fields, parts.getFirst(), parts.subList(1, parts.size()));
        }));
    }

    private static Optional<Part> body(List<String> lines, int firstLine, FileFindings findings) {
        var body = new Body(findings.file(), firstLine, String.join("\n", lines));
        return MarkdownRules.check(body, findings.all())
                .map(document -> new Part(
                        "", firstLine, new Lines(lines, firstLine, 0, lines.size()), Nodes.children(document)));
    }
}
