package dev.rehearse.question.author.question;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hibernate.Session;
import org.hibernate.exception.ConstraintViolationException;
import org.hibernate.query.NativeQuery;
import org.jspecify.annotations.Nullable;

/** The stored questions of authors, with their versions. */
@ApplicationScoped
public class AuthoredQuestions implements PanacheRepositoryBase<AuthoredQuestion, UUID> {

    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private static final int MOST_TAGS = 500;

    private static final String MATCHING = """
        SELECT q.* FROM question.authored_question q
        WHERE (:topic = '' OR q.topic = :topic) AND q.status IN (:statuses)
          AND (:kind = '' OR q.kind = :kind) AND (:tag = '' OR jsonb_exists(q.tags, :tag))
          AND (:text = '' OR EXISTS (SELECT FROM question.question_version v
              WHERE v.question = q.id AND v.number = q.version
                AND strpos(lower(concat_ws('/', q.topic, q.slug, v.markdown)), lower(:text)) > 0))
          AND \
        """;

    public Optional<AuthoredQuestion> byId(UUID id) {
        return findByIdOptional(id);
    }

    /** The question, locked until the end of the transaction. */
    public Optional<AuthoredQuestion> locked(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /** Those of the ids that are there, locked until the end of the transaction. */
    public Map<UUID, AuthoredQuestion> locked(List<UUID> ids) {
        return getEntityManager()
                .createQuery("from AuthoredQuestion where id in ?1 order by id", AuthoredQuestion.class)
                .setParameter(1, ids)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .collect(Collectors.toMap(question -> question.id, Function.identity()));
    }

    /** Questions that match the filter, after the question {@code after} in the order of their ids. */
    List<AuthoredQuestion> list(QuestionFilter filter, @Nullable UUID after, int limit) {
        return matching(filter, "q.id > CAST(:after AS uuid) ORDER BY q.id LIMIT :limit")
                .setParameter("after", String.valueOf(after == null ? BEFORE_ALL : after))
                .setParameter("limit", limit)
                .getResultList();
    }

    /**
     * Questions that match the filter by topic and slug, after {@code TOPIC/SLUG}, or from the first one if it is
     * empty.
     */
    List<AuthoredQuestion> listByName(QuestionFilter filter, String after, int limit) {
        int end = after.indexOf('/');
        return matching(filter, "(q.topic, q.slug) > (:topicAfter, :slugAfter) ORDER BY q.topic, q.slug LIMIT :limit")
                .setParameter("topicAfter", after.substring(0, Math.max(0, end)))
                .setParameter("slugAfter", after.substring(end + 1))
                .setParameter("limit", limit)
                .getResultList();
    }

    private NativeQuery<AuthoredQuestion> matching(QuestionFilter filter, String place) {
        return getEntityManager()
                .unwrap(Session.class)
                .createNativeQuery(MATCHING + place, AuthoredQuestion.class)
                .setParameter("topic", orEmpty(filter.topic()))
                .setParameterList("statuses", names(filter.statuses()))
                .setParameter("kind", filter.kind() == null ? "" : filter.kind().name())
                .setParameter("tag", orEmpty(filter.tag()))
                .setParameter("text", orEmpty(filter.text()));
    }

    /** Of all of them if none is chosen. */
    private static List<String> names(List<Status> chosen) {
        var statuses = chosen.isEmpty() ? List.of(Status.values()) : chosen;
        return statuses.stream().map(Status::name).toList();
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }

    /** All tags of all questions, in their order; {@value #MOST_TAGS} at most. */
    public List<String> tags() {
        return getEntityManager()
                .unwrap(Session.class)
                .createNativeQuery(
                        "SELECT DISTINCT jsonb_array_elements_text(tags) AS tag FROM question.authored_question ORDER BY tag LIMIT "
                                + MOST_TAGS,
                        String.class)
                .getResultList();
    }

    /** The numbers of questions by topic, for topics that have any. */
    public Map<String, Long> countByTopic() {
        var counts = new HashMap<String, Long>();
        getEntityManager()
                .createQuery("select topic, count(*) from AuthoredQuestion group by topic", Object[].class)
                .getResultList()
                .forEach(row -> counts.put((String) row[0], (Long) row[1]));
        return counts;
    }

    /** The newest text of each of the questions. */
    Map<UUID, String> newestTexts(List<UUID> ids) {
        var texts = new HashMap<UUID, String>();
        newest(ids).forEach((id, version) -> texts.put(id, version.markdown));
        return texts;
    }

    /** The newest version of each of the questions. */
    public Map<UUID, QuestionVersion> newest(List<UUID> ids) {
        return getEntityManager().createQuery("""
                        select v from QuestionVersion v join AuthoredQuestion q
                            on q.id = v.question and q.version = v.number
                        where q.id in ?1\
                        """, QuestionVersion.class).setParameter(1, ids).getResultList().stream()
                .collect(Collectors.toMap(version -> version.question, Function.identity()));
    }

    /** The newest texts of the questions of a topic, by slug. */
    public Map<String, String> newestTexts(String topic) {
        var texts = new TreeMap<String, String>();
        getEntityManager()
                .createQuery("""
                        select q.slug, v.markdown from QuestionVersion v join AuthoredQuestion q
                            on q.id = v.question and q.version = v.number
                        where q.topic = ?1\
                        """, Object[].class)
                .setParameter(1, topic)
                .getResultList()
                .forEach(row -> texts.put((String) row[0], (String) row[1]));
        return texts;
    }

    /** The ids of the topic's questions by slug, except one of them. */
    public Map<String, UUID> others(String topic, String slug) {
        var others = ids(topic);
        others.remove(slug);
        return others;
    }

    /** The ids of the topic's questions by slug. */
    public Map<String, UUID> ids(String topic) {
        var ids = new HashMap<String, UUID>();
        getEntityManager()
                .createQuery("select slug, id from AuthoredQuestion where topic = ?1", Object[].class)
                .setParameter(1, topic)
                .getResultList()
                .forEach(row -> ids.put((String) row[0], (UUID) row[1]));
        return ids;
    }

    boolean isTaken(UUID id, String topic, String slug) {
        return count("id = ?1 or (topic = ?2 and slug = ?3)", id, topic, slug) > 0;
    }

    /** The served versions of a topic's questions, without their texts, by slug. */
    List<ServedVersion> served(String topic) {
        return getEntityManager()
                .createQuery("""
                        select q.id, q.slug, q.publishedVersion from AuthoredQuestion q
                        where q.topic = ?1 and q.publishedVersion is not null\
                        """, ServedVersion.class)
                .setParameter(1, topic)
                .getResultStream()
                .sorted(Comparator.comparing(ServedVersion::slug))
                .toList();
    }

    /** The version of a question that is served. */
    record ServedVersion(UUID question, String slug, int number) {}

    /** The text of a version, which is not kept after its use. */
    String text(ServedVersion version) {
        return getEntityManager()
                .createQuery("select markdown from QuestionVersion where question = ?1 and number = ?2", String.class)
                .setParameter(1, version.question())
                .setParameter(2, version.number())
                .getSingleResult();
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

    /** Flushes changes, so that memory does not grow with their number; throws {@link TakenMeanwhile}. */
    public void flushAndForget() {
        flushNew();
        getEntityManager().clear();
    }

    /** Throws {@link TakenMeanwhile}. */
    void flushNew() {
        try {
            flush();
        } catch (ConstraintViolationException e) {
            throw new TakenMeanwhile(e);
        }
    }

    void add(Object versionOrChange) {
        getEntityManager().persist(versionOrChange);
    }
}
