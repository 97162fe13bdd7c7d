package dev.rehearse.question.catalog;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The stored questions. Readers get the open ones; the closed ones are for practice tests and never listed. */
@ApplicationScoped
public class Questions implements PanacheRepositoryBase<Question, UUID> {

    private static final String READABLE = "status = PUBLISHED and kind = OPEN";
    private static final String COUNTS = "select topic, count(*), max(publishedAt) from Question where " + READABLE;

    /** How many open questions of the topic come before the one with this slug, if there is one. */
    public Optional<Long> readableBefore(String topic, String slug) {
        return find("topic = ?1 and slug = ?2 and " + READABLE, topic, slug)
                .firstResultOptional()
                .map(question -> count(
                        "topic = ?1 and (position < ?2 or position = ?2 and slug < ?3) and " + READABLE,
                        topic,
                        question.position(),
                        slug));
    }

    public Count readableCount(String topic) {
        return find(COUNTS + " and topic = ?1 group by topic", topic)
                .project(Count.class)
                .firstResultOptional()
                .orElse(Count.NONE);
    }

    /** The open questions of each topic that has some. */
    Map<String, Count> readableCounts() {
        return find(COUNTS + " group by topic").project(Count.class).stream()
                .collect(Collectors.toMap(Count::topic, Function.identity()));
    }

    /** All questions of a topic, in the order of their ids. */
    public List<Question> ofTopic(String topic) {
        return list("topic = ?1 and status = PUBLISHED order by id", topic);
    }

    /** The ids of all questions written by the API, drafts included. */
    public List<UUID> authored() {
        return getEntityManager()
                .createQuery("select id from AuthoredQuestion", UUID.class)
                .getResultList();
    }

    /** The digests of all questions from files, including retired ones. */
    public List<Digest> digests() {
        return find("select id, digest, status from Question where topic not in"
                        + " (select t.slug from Topic t where t.authored = true)")
                .project(Digest.class)
                .list();
    }

    /** Which of the ids are taken by questions from files or published ones of authors. */
    public List<UUID> taken(List<UUID> ids) {
        return getEntityManager()
                .createQuery("select id from Question where id in ?1", UUID.class)
                .setParameter(1, ids)
                .getResultList();
    }

    public List<Question> byIds(List<UUID> ids) {
        return list("id in ?1", ids);
    }

    /** Removes the questions from pages and pools. Interviews that use them continue. */
    public void retire(List<UUID> ids) {
        update("status = RETIRED, digest = '' where id in ?1", ids);
    }

    /** Flushes changes, so that memory does not grow with their number. */
    public void flushAndForget() {
        flush();
        getEntityManager().clear();
    }

    /** The published versions of a question. */
    public record Digest(UUID id, String digest, Question.Status status) {}

    /** A digest that identifies the state of a topic's questions, in the order of their ids. */
    public List<Version> versions(String topic) {
        return find("select id, version from Question where topic = ?1 and status = PUBLISHED order by id", topic)
                .project(Version.class)
                .list();
    }

    /** The content of the published questions after the question {@code after}, in the order of their ids. */
    List<Text> textsAfter(UUID after, boolean authoredOnly, int limit) {
        var authored = authoredOnly ? " and id in (select q.id from AuthoredQuestion q)" : "";
        return find(
                        "select id, content from Question where status <> RETIRED and id > ?1" + authored
                                + " order by id",
                        after)
                .page(0, limit)
                .project(Text.class)
                .list();
    }

    /** A version of a question. */
    public record Version(UUID id, int version) {}

    /** The content of a question. */
    record Text(UUID id, QuestionContent content) {}

    /**
     * How many open questions a topic has.
     *
     * @param newest when the last of them was published; absent where there is none
     */
    public record Count(
            String topic, long questions, @Nullable Instant newest) {

        static final Count NONE = new Count("", 0, null);
    }
}
