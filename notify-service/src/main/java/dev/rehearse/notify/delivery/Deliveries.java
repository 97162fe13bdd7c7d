package dev.rehearse.notify.delivery;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * The queue. Any number of workers take from it: a claim is leased on the database's clock, SENDING is committed before
 * the mail leaves, and every result is written under the claim, so that a worker which slept past its lease changes
 * nothing that another one has taken over.
 */
@ApplicationScoped
public class Deliveries implements PanacheRepositoryBase<Delivery, UUID> {

    private static final int LONGEST_ERROR = 500;

    /** The mails, other than a campaign's, that were written to the subscriber since then because somebody asked. */
    public List<Delivery> asked(UUID subscriber, Instant since) {
        return list(
                "subscriber = ?1 and purpose <> LAUNCH and state <> SUPPRESSED and createdAt > ?2", subscriber, since);
    }

    /** Takes mails that are due and that no other worker has. */
    @Transactional
    public List<Claim> claim(int atMost, Instant now, Duration lease) {
        var token = UUID.randomUUID();
        List<?> taken = getEntityManager()
                .createNativeQuery("""
                        UPDATE notify.delivery
                        SET claim = :token, lease_until = clock_timestamp() + :seconds * interval '1 second'
                        WHERE id IN (
                            SELECT id FROM notify.delivery
                            WHERE state = 'PENDING' AND due_at <= :now
                              AND (lease_until IS NULL OR lease_until < clock_timestamp())
                            ORDER BY purpose, due_at LIMIT :most FOR UPDATE SKIP LOCKED)
                        RETURNING id
                        """, UUID.class)
                .setParameter("token", token)
                .setParameter("seconds", lease.toSeconds())
                .setParameter("now", now)
                .setParameter("most", atMost)
                .getResultList();
        return taken.stream().map(id -> new Claim((UUID) id, token)).toList();
    }

    /** The mail, if the claim still holds; nobody else takes it until the end of the transaction. */
    public Optional<Delivery> held(Claim claim) {
        return find("id = ?1 and claim = ?2 and state = PENDING", claim.delivery(), claim.token())
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    /** Says that the mail is about to leave. */
    public void sending(Claim claim, Duration lease) {
        settle(claim, """
                state = 'SENDING', attempts = attempts + 1,
                lease_until = clock_timestamp() + :seconds * interval '1 second'
                """).setParameter("seconds", lease.toSeconds()).executeUpdate();
    }

    /** Whether the mail may still leave: the lease has not run out, and the subscriber has not left meanwhile. */
    @Transactional
    public boolean mayLeave(Claim claim) {
        return !getEntityManager()
                .createNativeQuery("""
                        SELECT 1 FROM notify.delivery d JOIN notify.subscription s ON s.id = d.subscription
                        WHERE d.id = :id AND d.claim = :token AND d.state = 'SENDING'
                          AND d.lease_until > clock_timestamp() AND s.status = 'CONFIRMED'
                        """)
                .setParameter("id", claim.delivery())
                .setParameter("token", claim.token())
                .getResultList()
                .isEmpty();
    }

    public void suppressed(Claim claim) {
        settle(claim, "state = 'SUPPRESSED', claim = NULL, lease_until = NULL").executeUpdate();
    }

    @Transactional
    public void sent(Claim claim, Instant now) {
        settle(claim, "state = 'SENT', sent_at = :now, last_error = NULL, claim = NULL, lease_until = NULL")
                .setParameter("now", now)
                .executeUpdate();
    }

    @Transactional
    public void failed(Claim claim, String error) {
        settle(claim, "state = 'FAILED', last_error = :error, claim = NULL, lease_until = NULL")
                .setParameter("error", shortened(error))
                .executeUpdate();
    }

    @Transactional
    public void postponed(Claim claim, Instant due, String error) {
        settle(claim, "state = 'PENDING', due_at = :due, last_error = :error, claim = NULL, lease_until = NULL")
                .setParameter("due", due)
                .setParameter("error", shortened(error))
                .executeUpdate();
    }

    @Transactional
    public void unknown(Claim claim, String error) {
        settle(claim, "state = 'UNKNOWN', last_error = :error")
                .setParameter("error", shortened(error))
                .executeUpdate();
    }

    /**
     * Ends leases that ran out while the mail was leaving: its worker died, or hangs. A confirmation goes out again with
     * the same Message-ID; a launch mail is held, and its worker may still say how it went.
     */
    @Transactional
    public int endLapsed() {
        return getEntityManager().createNativeQuery("""
                        UPDATE notify.delivery
                        SET state = CASE purpose WHEN 'LAUNCH' THEN 'UNKNOWN' ELSE 'PENDING' END,
                            claim = CASE purpose WHEN 'LAUNCH' THEN claim END,
                            lease_until = CASE purpose WHEN 'LAUNCH' THEN lease_until END,
                            last_error = 'the worker did not come back'
                        WHERE id IN (
                            SELECT id FROM notify.delivery WHERE state = 'SENDING' AND lease_until < clock_timestamp()
                            FOR UPDATE SKIP LOCKED)
                        """).executeUpdate();
    }

    /** How many mails of the campaign are in each state. */
    public Map<State, Long> counts(UUID campaign) {
        var counts = new EnumMap<State, Long>(State.class);
        find("select state, count(*) from Delivery where campaign = ?1 group by state", campaign)
                .project(Count.class)
                .stream()
                .forEach(count -> counts.put(count.state(), count.deliveries()));
        return counts;
    }

    /** Removes what mail servers said of mails to the subscriber: it may name the address. */
    @Transactional
    public void forgetErrors(UUID subscriber) {
        update("lastError = null where subscriber = ?1", subscriber);
    }

    private Query settle(Claim claim, String change) {
        return getEntityManager()
                .createNativeQuery("UPDATE notify.delivery SET " + change
                        + " WHERE id = :id AND claim = :token AND state IN ('PENDING', 'SENDING', 'UNKNOWN')")
                .setParameter("id", claim.delivery())
                .setParameter("token", claim.token());
    }

    private static String shortened(String error) {
        var printable = error.replaceAll("\\p{Cntrl}+", " ");
        return printable.length() <= LONGEST_ERROR ? printable : printable.substring(0, LONGEST_ERROR);
    }

    /** Number of mails in a state. */
    public record Count(State state, long deliveries) {}
}
