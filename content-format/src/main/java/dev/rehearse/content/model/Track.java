package dev.rehearse.content.model;

import java.util.List;

/**
 * The widest part of the catalog: a language or a field.
 *
 * @param slug the folder's name
 * @param description Markdown
 * @param position its place among the tracks, from 1
 * @param formerSlugs those that it had before; its page is found by them too
 */
public record Track(String slug, String title, String description, int position, List<String> formerSlugs) {

    public Track {
        formerSlugs = List.copyOf(formerSlugs);
    }
}
