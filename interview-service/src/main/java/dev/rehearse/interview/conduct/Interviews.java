package dev.rehearse.interview.conduct;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** The stored interviews. */
@ApplicationScoped
class Interviews implements PanacheRepositoryBase<Interview, UUID> {

    @Transactional
    void store(Interview interview) {
        persist(interview);
    }

    /** Returns the interview with its practice test and items; throws {@link NoSuchInterview}. */
    Interview bySecret(Secret secret) {
        return find(
                        "from Interview i join fetch i.practiceTest join fetch i.itemPool where i.secretHash = ?1",
                        secret.hash())
                .firstResultOptional()
                .orElseThrow(NoSuchInterview::new);
    }

    /** As {@link #bySecret}; other changes to the interview wait until the transaction ends. */
    Interview bySecretForChange(Secret secret) {
        return find("secretHash", secret.hash())
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional()
                .orElseThrow(NoSuchInterview::new);
    }
}
