package dev.rehearse.question.author;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** The stored questions of authors, with their versions. */
@ApplicationScoped
class AuthoredQuestions implements PanacheRepositoryBase<AuthoredQuestion, UUID> {

    private static final UUID BEFORE_ALL = new UUID(0, 0);

    Optional<AuthoredQuestion> byId(UUID id) {
        return findByIdOptional(id);
    }

    /** The question, which no one else changes until the end of the transaction. */
    Optional<AuthoredQuestion> locked(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /** Those that match the filter, after the question {@code after} in the order of their ids. */
    List<AuthoredQuestion> list(QuestionFilter filter, @Nullable UUID after, int limit) {
        return getEntityManager()
                .unwrap(Session.class)
                .createNativeQuery("""
                        SELECT * FROM question.authored_question
                        WHERE (:topic = '' OR topic = :topic) AND (:status = '' OR status = :status)
                          AND (:kind = '' OR kind = :kind) AND (:tag = '' OR jsonb_exists(tags, :tag))
                          AND id > CAST(:after AS uuid)
                        ORDER BY id LIMIT :limit""", AuthoredQuestion.class)
                .setParameter("topic", filter.topic() == null ? "" : filter.topic())
                .setParameter(
                        "status", filter.status() == null ? "" : filter.status().name())
                .setParameter("kind", filter.kind() == null ? "" : filter.kind().name())
                .setParameter("tag", filter.tag() == null ? "" : filter.tag())
                .setParameter("after", String.valueOf(after == null ? BEFORE_ALL : after))
                .setParameter("limit", limit)
                .getResultList();
    }

    /** The ids of the questions of the topic by slug, without one of them. */
    Map<String, UUID> others(String topic, String slug) {
        var others = new HashMap<String, UUID>();
        list("topic = ?1 and slug <> ?2", topic, slug).forEach(other -> others.put(other.slug, other.id));
        return others;
    }

    boolean isTaken(UUID id, String topic, String slug) {
        return count("id = ?1 or (topic = ?2 and slug = ?3)", id, topic, slug) > 0;
    }

    /** The served versions of a topic's questions, by question. */
    List<QuestionVersion> served(String topic) {
        return getEntityManager()
                .createQuery("""
                        select v from QuestionVersion v join AuthoredQuestion q
                            on q.id = v.question and q.publishedVersion = v.number
                        where q.topic = ?1 order by q.slug""", QuestionVersion.class)
                .setParameter(1, topic)
                .getResultList();
    }

    Optional<QuestionVersion> version(UUID question, int number) {
        return getEntityManager()
                .createQuery("from QuestionVersion where question = ?1 and number = ?2", QuestionVersion.class)
                .setParameter(1, question)
                .setParameter(2, number)
                .getResultStream()
                .findFirst();
    }

    /** All versions, the newest first. */
    List<QuestionVersion> versions(UUID question) {
        return getEntityManager()
                .createQuery("from QuestionVersion where question = ?1 order by number desc", QuestionVersion.class)
                .setParameter(1, question)
                .getResultList();
    }

    /** All changes of its status, the first one first. */
    List<StatusChange> changes(UUID question) {
        return getEntityManager()
                .createQuery("from StatusChange where question = ?1 order by revision", StatusChange.class)
                .setParameter(1, question)
                .getResultList();
    }

    void add(Object versionOrChange) {
        getEntityManager().persist(versionOrChange);
    }
}
