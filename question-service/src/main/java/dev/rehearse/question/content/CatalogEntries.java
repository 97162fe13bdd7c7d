package dev.rehearse.question.content;

import dev.rehearse.question.catalog.Section;
import dev.rehearse.question.catalog.Topic;
import dev.rehearse.question.catalog.Track;
import java.time.Instant;

/** Converts content files of tracks, sections and topics into the catalog's entities. */
final class CatalogEntries {

    private CatalogEntries() {}

    static Topic topic(dev.rehearse.content.model.Topic topic, Instant now) {
        var section = topic.section();
        var track = section.track();
        var stored = new Topic(
                topic.slug(),
                new Section(
                                section.path(),
                                new Track(track.slug(), track.title(), track.description(), track.position())
                                        .formerly(track.formerSlugs()),
                                section.title(),
                                section.description(),
                                section.position())
                        .formerly(section.formerSlugs()),
                topic.title(),
                topic.description(),
                topic.position(),
                topic.updated());
        return stored.formerly(topic.formerSlugs()).added(now);
    }
}
