package dev.rehearse.question.author.question;

import dev.rehearse.content.finding.Findings;
import dev.rehearse.content.folder.TopicText;
import dev.rehearse.content.model.Topic;
import dev.rehearse.content.model.Track;
import dev.rehearse.question.catalog.Section;
import dev.rehearse.question.catalog.Topics;
import jakarta.enterprise.context.ApplicationScoped;

/** Parses authors' topics by the rules of content files. */
@ApplicationScoped
public class TopicReading {

    private final Topics topics;

    TopicReading(Topics topics) {
        this.topics = topics;
    }

    /** The topic with the content of its file; throws {@link OwnedByFile} or {@link NoSuchAuthoredTopic}. */
    public Topic bySlug(String slug) {
        var stored = topics.bySlugOfAny(slug).orElseThrow(() -> new NoSuchAuthoredTopic(slug));
        if (!stored.isAuthored()) {
            throw new OwnedByFile(stored.path() + "/topic.md");
        }
        return read(stored.section(), slug, stored.markdown());
    }

    /** A topic of the section; throws {@link RejectedMarkdown}. */
    public Topic read(Section section, String slug, String markdown) {
        return read(model(section), slug, markdown);
    }

    /** A topic of the section; throws {@link RejectedMarkdown}. */
    public Topic read(dev.rehearse.content.model.Section section, String slug, String markdown) {
        var findings = new Findings();
        return new TopicText(section, slug, markdown)
                .read(findings)
                .orElseThrow(() -> new RejectedMarkdown(findings.all(), markdown));
    }

    private static dev.rehearse.content.model.Section model(Section section) {
        var track = section.track();
        var slug = section.path().substring(section.path().indexOf('/') + 1);
        return new dev.rehearse.content.model.Section(
                new Track(track.slug(), track.title(), track.description(), track.position(), track.formerSlugs()),
                slug,
                section.title(),
                section.description(),
                section.position(),
                section.formerSlugs());
    }
}
