package dev.rehearse.notify.scope;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.SortedMap;

/**
 * The stored scopes, as question-service has reported them. They are never deleted, because subscriptions refer to
 * them.
 */
@ApplicationScoped
public class Scopes implements PanacheRepositoryBase<Scope, String> {

    public Optional<Scope> named(String path) {
        return findByIdOptional(path);
    }

    /** Everything can be signed up for, whatever question-service says. */
    @Transactional
    Scope everything() {
        getEntityManager().createNativeQuery("""
                        INSERT INTO notify.scope (path, title, title_de) VALUES ('*', 'any topic', 'jedem Thema')
                        ON CONFLICT DO NOTHING
                        """).executeUpdate();
        return findById(Scope.EVERYTHING);
    }

    /** Stores the titles by path. The order of the paths keeps two replicas from waiting for each other. */
    @Transactional
    void put(SortedMap<String, String> titles) {
        titles.forEach((path, title) -> getEntityManager()
                .createNativeQuery("""
                        INSERT INTO notify.scope (path, title) VALUES (:path, :title)
                        ON CONFLICT (path) DO UPDATE SET title = excluded.title WHERE scope.title <> excluded.title
                        """)
                .setParameter("path", path)
                .setParameter("title", title)
                .executeUpdate());
    }
}
