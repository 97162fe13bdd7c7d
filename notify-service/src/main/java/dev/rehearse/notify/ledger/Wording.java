package dev.rehearse.notify.ledger;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;

/** The exact text that people consent to, in one language. */
@Entity
@Table(name = "consent_wording")
@IdClass(Wording.Key.class)
class Wording {

    @Id
    int version;

    @Id
    String locale;

    String text;

    @SuppressWarnings("NullAway.Init")
    protected Wording() {}

    /** Names a wording. */
    record Key(int version, String locale) {}
}
