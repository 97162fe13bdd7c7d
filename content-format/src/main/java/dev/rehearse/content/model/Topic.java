package dev.rehearse.content.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A topic: the subject of a page of questions and of a practice test.
 *
 * @param slug the folder's name, unique in the whole catalog
 * @param updated shown to readers
 * @param competencies those that its questions may measure; may be empty
 * @param formerSlugs those that it had before; its pages are found by them too
 */
public record Topic(
        Section section,
        String slug,
        String title,
        String description,
        int position,
        LocalDate updated,
        List<Competency> competencies,
        List<String> formerSlugs) {

    public Topic {
        competencies = List.copyOf(competencies);
        formerSlugs = List.copyOf(formerSlugs);
    }

    /** The slugs from the track down, joined by slashes. */
    public String path() {
        return section.path() + "/" + slug;
    }

    /** The same, changed on another day. */
    public Topic updatedOn(LocalDate day) {
        return new Topic(section, slug, title, description, position, day, competencies, formerSlugs);
    }

    /** The same, which had another slug before. */
    public Topic formerly(String slug) {
        var all = new ArrayList<>(formerSlugs);
        all.add(slug);
        return new Topic(section, this.slug, title, description, position, updated, competencies, all);
    }

    public Optional<Competency> competency(String id) {
        return competencies.stream()
                .filter(competency -> competency.id().equals(id))
                .findFirst();
    }
}
