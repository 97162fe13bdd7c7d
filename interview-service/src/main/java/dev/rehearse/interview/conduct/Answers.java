package dev.rehearse.interview.conduct;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** The stored answers. */
@ApplicationScoped
class Answers implements PanacheRepositoryBase<Answer, UUID> {

    /** The answers of an interview in the order they were given. */
    List<Answer> of(Interview interview) {
        return list("interview = ?1 order by position", interview.id);
    }
}
