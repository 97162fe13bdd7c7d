package dev.rehearse.notify.preference;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** A pending request for the link to an address's preference page, kept until the address is looked up. */
@Entity
@Table(name = "access_request")
class AccessRequest {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    @Column(name = "email_key")
    String emailKey;

    @Column(name = "asked_at")
    Instant askedAt;

    /** Not looked up before. */
    @Column(name = "due_at")
    Instant dueAt;

    @SuppressWarnings("NullAway.Init")
    protected AccessRequest() {}

    @SuppressWarnings("NullAway.Init") // the database gives the id
    AccessRequest(String emailKey, Instant askedAt, Instant dueAt) {
        this.emailKey = emailKey;
        this.askedAt = askedAt;
        this.dueAt = dueAt;
    }
}
