package dev.rehearse.content.folder;

import dev.rehearse.content.finding.Findings;
import dev.rehearse.content.markdown.MarkdownFile;
import dev.rehearse.content.model.Section;
import dev.rehearse.content.model.Topic;
import dev.rehearse.content.text.TextFile;
import java.util.Optional;

/**
 * The text of a topic.md that is in no folder.
 *
 * @param slug the name that its folder would have
 */
public record TopicText(Section section, String slug, String text) {

    /** The topic. Returns empty, and adds findings, if something is wrong. */
    public Optional<Topic> read(Findings findings) {
        int before = findings.count();
        var own = findings.in(section.path() + "/" + slug + "/topic.md");
        return TextFile.of(text, own)
                .flatMap(lines -> MarkdownFile.of(lines, own))
                .flatMap(markdown -> OwnFiles.description(markdown, own))
                .flatMap(described ->
                        new TopicFields(described, section).read(slug, FormerSlugs.of(described.front(), slug)))
                .filter(read -> findings.count() == before);
    }
}
