package dev.rehearse.question.author.question;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A change of an author's question from one status to another. */
@Entity
@Table(name = "status_change")
class StatusChange {

    @Id
    UUID id;

    UUID question;
    int version;

    @Column(name = "from_status")
    @Enumerated(EnumType.STRING)
    @Nullable
    Status from;

    @Column(name = "to_status")
    @Enumerated(EnumType.STRING)
    Status to;

    @Column(name = "changed_by")
    String changedBy;

    @Column(name = "changed_at")
    Instant changedAt;

    /** The revision created by the change. */
    long revision;

    @SuppressWarnings("NullAway.Init")
    protected StatusChange() {}

    /** The latest change of the question's status. */
    StatusChange(AuthoredQuestion question, @Nullable Status from, Edit edit) {
        this.id = UUID.randomUUID();
        this.question = question.id;
        this.version = question.version;
        this.from = from;
        this.to = question.status;
        this.changedBy = edit.author();
        this.changedAt = edit.at();
        this.revision = question.revision;
    }
}
