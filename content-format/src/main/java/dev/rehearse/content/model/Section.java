package dev.rehearse.content.model;

/** A part of a track. Its parameters are like those of {@link Track}. */
public record Section(Track track, String slug, String title, String description, int position) {

    /** The slugs from the track down, joined by slashes. */
    public String path() {
        return track.slug() + "/" + slug;
    }
}
