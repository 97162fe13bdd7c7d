package dev.rehearse.notify.scope;

import dev.rehearse.notify.language.Language;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import org.jspecify.annotations.Nullable;

/** A track, section or topic of the catalog that one can sign up for, or everything. */
@Entity
public class Scope {

    /** The path of everything that there is and will be. */
    public static final String EVERYTHING = "*";

    @Id
    String path;

    String title;

    @Column(name = "title_de")
    @Nullable
    String titleDe;

    @SuppressWarnings("NullAway.Init")
    protected Scope() {}

    public String path() {
        return path;
    }

    /** The catalog's titles are in one language; ours are in each. */
    public String title(Language language) {
        return language == Language.DE && titleDe != null ? titleDe : title;
    }

    public boolean isEverything() {
        return path.equals(EVERYTHING);
    }
}
