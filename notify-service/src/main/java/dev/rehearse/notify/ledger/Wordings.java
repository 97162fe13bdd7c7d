package dev.rehearse.notify.ledger;

import dev.rehearse.notify.language.Language;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * The wordings of consent, which migrations bring. Pages show them and the ledger refers to them: there is no other
 * place.
 */
@ApplicationScoped
public class Wordings implements PanacheRepositoryBase<Wording, Wording.Key> {

    /** The version that is shown now. */
    static final int CURRENT = 1;

    /** The current wording for the title of a scope. */
    public String current(Language language, String scope) {
        return findById(new Wording.Key(CURRENT, language.tag())).text.replace("{scope}", scope);
    }
}
