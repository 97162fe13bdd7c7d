package dev.rehearse.notify.suppression;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** That the owner of some address had it erased. Which one it was can be asked, not read. */
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
