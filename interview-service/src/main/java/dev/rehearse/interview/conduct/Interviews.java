package dev.rehearse.interview.conduct;

import dev.rehearse.edge.http.ClientAddress;
import dev.rehearse.interview.limit.StartLimits;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/** The stored interviews. Their time is that of the database, which is one for all replicas. */
@ApplicationScoped
class Interviews implements PanacheRepositoryBase<Interview, UUID> {

    private final StartLimits limits;

    Interviews(StartLimits limits) {
        this.limits = limits;
    }

    /**
     * An interview as it was read.
     *
     * @param now when, by the database's clock
     */
    record Found(Interview interview, Instant now) {}

    /** Stores an interview that begins now, if the client may start one. */
    @Transactional
    void begin(Interview interview, ClientAddress client) {
        limits.take(client);
        interview.start(
                getEntityManager().createQuery("select instant", Instant.class).getSingleResult());
        persist(interview);
    }

    /** Returns the interview with its practice test; throws {@link NoSuchInterview}. */
    Found bySecret(Secret secret) {
        return only(query("join fetch i.practiceTest", secret));
    }

    /** As {@link #bySecret}; other changes to the interview wait until the transaction ends. */
    Found bySecretForChange(Secret secret) {
        return only(query("", secret).setLockMode(LockModeType.PESSIMISTIC_WRITE));
    }

    private TypedQuery<Found> query(String join, Secret secret) {
        return getEntityManager()
                .createQuery("select i, instant from Interview i " + join + " where i.secretHash = :hash", Found.class)
                .setParameter("hash", secret.hash());
    }

    private static Found only(TypedQuery<Found> query) {
        return query.getResultStream().findFirst().orElseThrow(NoSuchInterview::new);
    }

    /** Removes an interview and, by its foreign key, its answers; throws {@link NoSuchInterview}. */
    @Transactional
    void delete(Secret secret) {
        if (delete("secretHash", secret.hash()) == 0) {
            throw new NoSuchInterview();
        }
    }

    /** Removes interviews whose time ran out so long ago, as many at most; those that another replica removes are left to it. */
    @Transactional
    int removeUnfinished(Duration age, int most) {
        return remove("""
                ended_at IS NULL AND started_at < now() - :age * interval '1 second'
                AND started_at + CAST(settings ->> 'timeLimitSeconds' AS bigint) * interval '1 second'
                    < now() - :age * interval '1 second'
                """, age, most);
    }

    /** As {@link #removeUnfinished}, of those that ended otherwise. */
    @Transactional
    int removeFinished(Duration age, int most) {
        return remove("ended_at < now() - :age * interval '1 second'", age, most);
    }

    private int remove(String condition, Duration age, int most) {
        return getEntityManager()
                .createNativeQuery(
                        "DELETE FROM interview.interview WHERE id IN (SELECT id FROM interview.interview WHERE "
                                + condition + " LIMIT :most FOR UPDATE SKIP LOCKED)")
                .setParameter("age", age.toSeconds())
                .setParameter("most", most)
                .executeUpdate();
    }
}
