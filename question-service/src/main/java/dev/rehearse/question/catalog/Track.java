package dev.rehearse.question.catalog;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.List;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** The top level of the catalog: a language or a field. */
@Entity
public class Track {

    @Id
    String slug;

    String title;
    String description;
    int position;

    /** Those that it had before, which lead to it. */
    @JdbcTypeCode(SqlTypes.JSON)
    @Column(name = "former_slugs")
    List<String> formerSlugs = List.of();

    @SuppressWarnings("NullAway.Init")
    protected Track() {}

    public Track(String slug, String title, String description, int position) {
        this.slug = slug;
        this.title = title;
        this.description = description;
        this.position = position;
    }

    /** The same, which had these slugs before. */
    public Track formerly(List<String> slugs) {
        formerSlugs = List.copyOf(slugs);
        return this;
    }

    public List<String> formerSlugs() {
        return List.copyOf(formerSlugs);
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
