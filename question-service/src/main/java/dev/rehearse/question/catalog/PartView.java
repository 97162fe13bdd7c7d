package dev.rehearse.question.catalog;

/**
 * A track or a section in the API.
 *
 * @param path the slugs from the track down, joined by slashes
 */
public record PartView(String path, String title) {

    static PartView of(Track track) {
        return new PartView(track.slug(), track.title());
    }

    static PartView of(Section section) {
        return new PartView(section.path(), section.title());
    }
}
