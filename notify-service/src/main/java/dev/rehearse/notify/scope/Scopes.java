package dev.rehearse.notify.scope;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;

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

    /**
     * Stores the titles by path, and where former paths lead. Replicas do so one after another, which keeps two of them
     * from waiting for each other's rows.
     */
    @Transactional
    void put(CatalogPaths catalog) {
        var _ = getEntityManager()
                .createNativeQuery("SELECT count(pg_advisory_xact_lock(hashtextextended('scopes', 0)))")
                .getSingleResult();
        catalog.titles()
                .forEach((path, title) -> getEntityManager()
                        .createNativeQuery("""
                        INSERT INTO notify.scope (path, title) VALUES (:path, :title)
                        ON CONFLICT (path) DO UPDATE SET title = excluded.title, moved_to = NULL
                        WHERE scope.title <> excluded.title OR scope.moved_to IS NOT NULL
                        """)
                        .setParameter("path", path)
                        .setParameter("title", title)
                        .executeUpdate());
        find("order by path").stream()
                .map(Scope::path)
                .forEach(former -> catalog.today(former).ifPresent(path -> move(former, path)));
        followMoves();
    }

    private void move(String former, String path) {
        getEntityManager()
                .createNativeQuery("""
                        UPDATE notify.scope SET moved_to = :path
                        WHERE scope.path = :former AND moved_to IS DISTINCT FROM :path
                        """)
                .setParameter("path", path)
                .setParameter("former", former)
                .executeUpdate();
    }

    /** The catalog may list the last of several former slugs alone: then what moved before moves on with the rest. */
    private void followMoves() {
        getEntityManager().createNativeQuery("""
                        UPDATE notify.scope s SET moved_to = n.moved_to FROM notify.scope n
                        WHERE n.path = s.moved_to AND n.moved_to IS NOT NULL AND n.moved_to <> s.path
                        """).executeUpdate();
    }
}
