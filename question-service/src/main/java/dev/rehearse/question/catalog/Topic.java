package dev.rehearse.question.catalog;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import java.time.LocalDate;

/** A topic: the subject of a page of questions and of a practice test. */
@Entity
public class Topic {

    @Id
    String slug;

    String path;

    @ManyToOne(fetch = FetchType.EAGER, optional = false)
    @JoinColumn(name = "section")
    Section section;

    String title;
    String description;
    int position;

    @Column(name = "updated_on")
    LocalDate updatedOn;

    /** Whether its folder has been deleted. */
    boolean retired;

    @SuppressWarnings("NullAway.Init")
    protected Topic() {}

    public Topic(String slug, Section section, String title, String description, int position, LocalDate updatedOn) {
        this.slug = slug;
        this.path = section.path() + "/" + slug;
        this.section = section;
        this.title = title;
        this.description = description;
        this.position = position;
        this.updatedOn = updatedOn;
    }

    public String slug() {
        return slug;
    }

    public String path() {
        return path;
    }

    public Section section() {
        return section;
    }

    public String title() {
        return title;
    }

    public String description() {
        return description;
    }

    public LocalDate updatedOn() {
        return updatedOn;
    }
}
