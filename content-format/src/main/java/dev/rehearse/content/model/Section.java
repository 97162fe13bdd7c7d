package dev.rehearse.content.model;

import java.util.List;

/**
 * A part of a track.
 *
 * @param slug the folder's name, unique in its track
 * @param description Markdown
 * @param position its place in its track, from 1
 * @param formerSlugs those that it had before in its track; links and subscribers find it by them too
 */
public record Section(
        Track track, String slug, String title, String description, int position, List<String> formerSlugs) {

    public Section {
        formerSlugs = List.copyOf(formerSlugs);
    }

    /** The slugs from the track down, joined by slashes. */
    public String path() {
        return track.slug() + "/" + slug;
    }
}
