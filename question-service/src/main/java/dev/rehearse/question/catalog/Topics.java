package dev.rehearse.question.catalog;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** The stored topics, with their sections and tracks. */
@ApplicationScoped
public class Topics implements PanacheRepositoryBase<Topic, String> {

    private final RenamedSections renamedSections;

    Topics(RenamedSections renamedSections) {
        this.renamedSections = renamedSections;
    }

    public Optional<Topic> bySlug(String slug) {
        return find(
                        "from Topic t join fetch t.section s join fetch s.track where t.slug = ?1 and t.retired ="
                                + " false",
                        slug)
                .firstResultOptional();
    }

    /** All topics in the order of the catalog: by track, section and topic. */
    List<Topic> inOrder() {
        return list("from Topic t join fetch t.section s join fetch s.track k where t.retired = false "
                + "order by k.position, k.slug, s.position, s.path, t.position, t.slug");
    }

    /** Whether there is a track with this slug that has a served topic. */
    public boolean hasTrack(String slug) {
        return count("section.track.slug = ?1 and retired = false", slug) > 0;
    }

    /** Stores the topics with their sections and tracks, and withdraws all other topics that came from files. */
    public void replaceAll(List<Topic> all) {
        all.forEach(this::put);
        flush();
        renamedSections.follow(all.stream().map(Topic::section).toList());
        retire(find(
                        "select slug from Topic where retired = false and authored = false and slug not in ?1",
                        all.stream().map(Topic::slug).toList())
                .project(String.class)
                .list());
    }

    /** A statement that changes no row would still make a new version of the catalog, and caches would forget it. */
    private void retire(List<String> slugs) {
        if (!slugs.isEmpty()) {
            update("retired = true where slug in ?1", slugs);
        }
    }

    /** The topic, whether readers can see it or not. */
    public Optional<Topic> bySlugOfAny(String slug) {
        return find("from Topic t join fetch t.section s join fetch s.track where t.slug = ?1", slug)
                .firstResultOptional();
    }

    public Optional<Section> section(String path) {
        return Optional.ofNullable(getEntityManager().find(Section.class, path));
    }

    public void addAuthored(Topic topic) {
        persist(topic);
    }

    /** Gives a topic and its questions another slug; no entity of them may be in use. */
    public void rename(String from, String to) {
        flush();
        getEntityManager()
                .createNativeQuery(
                        "update question.topic set slug = :to, path = section || '/' || :to where slug = :from")
                .setParameter("from", from)
                .setParameter("to", to)
                .executeUpdate();
        getEntityManager().clear();
    }

    /** The slugs of the topics created by the API. */
    public List<String> authored() {
        return find("select slug from Topic where authored = true")
                .project(String.class)
                .list();
    }

    /** The topics created by the API, in the order of their paths. */
    public List<Topic> allAuthored() {
        return list("authored = true order by path");
    }

    /** The topic created by the API that had this slug before, whether readers can see it or not. */
    public Optional<Topic> authoredFormerly(String slug) {
        return allAuthored().stream()
                .filter(topic -> topic.formerSlugs().contains(slug))
                .findFirst();
    }

    /** Removes a topic that has no question, not even a retired one. */
    public void remove(String slug) {
        delete("slug", slug);
        flush();
    }

    /** All sections, in the order of their paths. */
    public List<Section> sections() {
        return getEntityManager()
                .createQuery("from Section s join fetch s.track order by s.path", Section.class)
                .getResultList();
    }

    /** Shows a topic created by the API to readers while it has a published question. */
    public void showIfPublished(String slug) {
        boolean empty = count("from Question where topic = ?1 and status = PUBLISHED", slug) == 0;
        update("retired = ?1 where slug = ?2 and authored = true", empty, slug);
    }

    /** The number of served topics and questions. */
    public CatalogSize size() {
        long questions = getEntityManager()
                .createQuery("select count(*) from Question where status = PUBLISHED", Long.class)
                .getSingleResult();
        return new CatalogSize(count("retired = false"), questions);
    }

    private void put(Topic topic) {
        var session = getEntityManager();
        topic.section.track = session.merge(topic.section.track);
        topic.section = session.merge(topic.section);
        session.merge(topic);
    }
}
