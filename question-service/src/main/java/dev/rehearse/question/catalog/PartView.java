package dev.rehearse.question.catalog;

import java.util.List;

/**
 * A track or a section in the API.
 *
 * @param path the slugs from the track down, joined by slashes
 * @param formerSlugs those that a track had before, which lead to it; a section has none
 */
public record PartView(String path, String title, List<String> formerSlugs) {

    static PartView of(Track track) {
        return new PartView(track.slug(), track.title(), track.formerSlugs());
    }

    static PartView of(Section section) {
        return new PartView(section.path(), section.title(), List.of());
    }
}
