package dev.rehearse.question.catalog;

import java.util.List;

/**
 * A track or a section in the API.
 *
 * @param path the slugs from the track down, joined by slashes
 * @param formerSlugs those that it had before, which lead to it; of a section, in its track
 */
public record PartView(String path, String title, List<String> formerSlugs) {

    /** Where it is on the pages: a track has one, a section a place on that of its track. */
    public String page() {
        return "/tracks/" + path.replace('/', '#');
    }

    static PartView of(Track track) {
        return new PartView(track.slug(), track.title(), track.formerSlugs());
    }

    static PartView of(Section section) {
        return new PartView(section.path(), section.title(), section.formerSlugs());
    }
}
