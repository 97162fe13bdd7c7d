package dev.rehearse.notify.suppression;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The erasure of an address, stored as a keyed hash: an address can be checked against it, not read from it. */
@Entity
class Erasure {

    @Id
    @Column(name = "address_hash")
    String addressHash;

    @Column(name = "key_check")
    String keyCheck;

    @Enumerated(EnumType.STRING)
    @Nullable
    Reason reason;

    @Column(name = "erased_at")
    Instant erasedAt;

    @SuppressWarnings("NullAway.Init")
    protected Erasure() {}
}
