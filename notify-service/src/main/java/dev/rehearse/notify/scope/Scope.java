package dev.rehearse.notify.scope;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** A track, section or topic of the catalog that one can sign up for. */
@Entity
public class Scope {

    @Id
    String path;

    String title;

    @SuppressWarnings("NullAway.Init")
    protected Scope() {}

    public String path() {
        return path;
    }

    public String title() {
        return title;
    }
}
