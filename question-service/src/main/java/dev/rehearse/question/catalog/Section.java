package dev.rehearse.question.catalog;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import java.util.List;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A part of a track. */
@Entity
public class Section {

    @Id
    String path;

    @ManyToOne(fetch = FetchType.EAGER, optional = false)
    @JoinColumn(name = "track")
    Track track;

    String title;
    String description;
    int position;

    /** Those that it had before in its track, which lead to it. */
    @JdbcTypeCode(SqlTypes.JSON)
    @Column(name = "former_slugs")
    List<String> formerSlugs = List.of();

    @SuppressWarnings("NullAway.Init")
    protected Section() {}

    public Section(String path, Track track, String title, String description, int position) {
        this.path = path;
        this.track = track;
        this.title = title;
        this.description = description;
        this.position = position;
    }

    /** The same, which had these slugs before. */
    public Section formerly(List<String> slugs) {
        formerSlugs = List.copyOf(slugs);
        return this;
    }

    public List<String> formerSlugs() {
        return List.copyOf(formerSlugs);
    }

    public String path() {
        return path;
    }

    public Track track() {
        return track;
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
