package dev.rehearse.question.catalog;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** The widest part of the catalog: a language or a field. */
@Entity
public class Track {

    @Id
    String slug;

    String title;
    String description;
    int position;

    @SuppressWarnings("NullAway.Init")
    protected Track() {}

    public Track(String slug, String title, String description, int position) {
        this.slug = slug;
        this.title = title;
        this.description = description;
        this.position = position;
    }

    public String slug() {
        return slug;
    }

    public String title() {
        return title;
    }

    public String description() {
        return description;
    }

    public int position() {
        return position;
    }
}
