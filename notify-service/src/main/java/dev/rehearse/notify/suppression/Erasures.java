package dev.rehearse.notify.suppression;

import dev.rehearse.notify.link.KeyedHashes;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.ConfigurationException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The addresses that were erased. */
@ApplicationScoped
public class Erasures implements PanacheRepositoryBase<Erasure, String> {

    private final KeyedHashes hashes;

    Erasures(KeyedHashes hashes) {
        this.hashes = hashes;
    }

    /** Remembers an address that is being erased. Once suppressed it stays so, however often it is erased. */
    public void remember(String emailKey, @Nullable Reason suppressed, Instant now) {
        getEntityManager()
                .createNativeQuery("""
                        INSERT INTO notify.erasure AS e (address_hash, key_check, reason, erased_at)
                        VALUES (:hash, :check, CAST(:reason AS text), :now)
                        ON CONFLICT (address_hash) DO UPDATE
                        SET reason = coalesce(excluded.reason, e.reason), erased_at = excluded.erased_at
                        """)
                .setParameter("hash", hashes.ofErased(emailKey))
                .setParameter("check", hashes.erasureCheck())
                .setParameter("reason", suppressed == null ? null : suppressed.name())
                .setParameter("now", now)
                .executeUpdate();
    }

    /** Suppresses an address again that was suppressed when it was erased. One statement, whether it was or not. */
    public void restoreSuppression(String emailKey, Instant now) {
        getEntityManager()
                .createNativeQuery("""
                        INSERT INTO notify.suppression (email_key, reason, suppressed_at, from_erasure)
                        SELECT :key, e.reason, :now, TRUE FROM notify.erasure e
                        WHERE e.address_hash = :hash AND e.reason IS NOT NULL
                        ON CONFLICT DO NOTHING
                        """)
                .setParameter("key", emailKey)
                .setParameter("hash", hashes.ofErased(emailKey))
                .setParameter("now", now)
                .executeUpdate();
    }

    /** The address is no longer suppressed, wherever that comes from. */
    void release(String emailKey) {
        of(emailKey).ifPresent(erasure -> erasure.reason = null);
    }

    /** Deletes the erasure record of an address whose owner has subscribed again by double opt-in. */
    public void forget(String emailKey) {
        deleteById(hashes.ofErased(emailKey));
    }

    /** Those of the addresses that were erased. */
    public Set<String> covered(List<String> emailKeys) {
        var keysByHash =
                emailKeys.stream().collect(Collectors.toMap(hashes::ofErased, Function.identity(), (same, _) -> same));
        // One array: a list of so many parameters takes Hibernate longer to plan than PostgreSQL to answer.
        List<?> found = getEntityManager()
                .createNativeQuery(
                        "SELECT address_hash FROM notify.erasure WHERE address_hash = ANY(:hashes)", String.class)
                .setParameter("hashes", keysByHash.keySet().toArray(String[]::new))
                .getResultList();
        return found.stream()
                .map(hash -> Objects.requireNonNull(keysByHash.get((String) hash)))
                .collect(Collectors.toSet());
    }

    /** Whether the address was suppressed when it was erased. */
    boolean isSuppressed(String emailKey) {
        return of(emailKey).filter(erasure -> erasure.reason != null).isPresent();
    }

    private Optional<Erasure> of(String emailKey) {
        return findByIdOptional(hashes.ofErased(emailKey));
    }

    /** With another key no erased address would be recognised any more. */
    void start(@Observes StartupEvent start) {
        checkKey();
    }

    /** Throws an exception that says what to do. */
    public void checkKey() {
        if (count("keyCheck <> ?1", hashes.erasureCheck()) > 0) {
            throw new ConfigurationException(
                    "rehearse.erasure-key (environment: REHEARSE_ERASURE_KEY) is not the key that"
                            + " erased addresses were hashed with. It was the token key of that time, if it was not set");
        }
    }
}
