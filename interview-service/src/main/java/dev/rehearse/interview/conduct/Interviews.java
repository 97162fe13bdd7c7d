package dev.rehearse.interview.conduct;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.UUID;

/** The stored interviews. Their time is that of the database, which is one for all replicas. */
@ApplicationScoped
class Interviews implements PanacheRepositoryBase<Interview, UUID> {

    /**
     * An interview as it was read.
     *
     * @param now when, by the database's clock
     */
    record Found(Interview interview, Instant now) {}

    /** Stores an interview that begins now. */
    @Transactional
    void begin(Interview interview) {
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
}
