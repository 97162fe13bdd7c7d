package dev.rehearse.question.catalog;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;

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

    @SuppressWarnings("NullAway.Init")
    protected Section() {}

    public Section(String path, Track track, String title, String description, int position) {
        this.path = path;
        this.track = track;
        this.title = title;
        this.description = description;
        this.position = position;
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
