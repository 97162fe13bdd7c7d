package dev.rehearse.question.catalog;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** The stored topics, with their sections and tracks. */
@ApplicationScoped
public class Topics implements PanacheRepositoryBase<Topic, String> {

    Optional<Topic> bySlug(String slug) {
        return find("from Topic t join fetch t.section s join fetch s.track where t.slug = ?1", slug)
                .firstResultOptional();
    }

    /** All topics in the order of the catalog: by track, section and topic. */
    List<Topic> inOrder() {
        return list("from Topic t join fetch t.section s join fetch s.track k "
                + "order by k.position, k.slug, s.position, s.path, t.position, t.slug");
    }

    /** Stores the topic with its section and track, replacing what was stored under the same names. */
    public void put(Topic topic) {
        var session = getEntityManager();
        topic.section.track = session.merge(topic.section.track);
        topic.section = session.merge(topic.section);
        session.merge(topic);
    }
}
