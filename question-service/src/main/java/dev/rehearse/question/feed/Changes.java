package dev.rehearse.question.feed;

import dev.rehearse.edge.database.Repository;
import dev.rehearse.question.catalog.QuestionContent;
import dev.rehearse.question.catalog.Topic;
import dev.rehearse.question.markdown.PlainText;
import dev.rehearse.question.markdown.RenderedTexts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.UnaryOperator;

/** The last changes of questions and topics. */
@Repository
@ApplicationScoped
class Changes {

    private static final int LONGEST_SUMMARY = 500;

    private final EntityManager database;
    private final RenderedTexts rendered;

    Changes(EntityManager database, RenderedTexts rendered) {
        this.database = database;
        this.rendered = rendered;
    }

    /** The most recently published questions, the newest first. */
    List<FeedEntry> newest(int limit) {
        var rows =
                database.createQuery("""
                        select q.id, q.slug, q.topic, t.title, q.content, q.publishedAt
                        from Question q join Topic t on t.slug = q.topic
                        where q.status = PUBLISHED and q.kind = OPEN and t.retired = false
                        order by q.publishedAt desc, q.id
                        """, Object[].class).setMaxResults(limit).getResultList();
        var html = rendered.html(
                rows.stream().map(row -> ((QuestionContent) row[4]).prompt()).toList());
        return rows.stream().map(row -> entry(row, html)).toList();
    }

    private static FeedEntry entry(Object[] row, UnaryOperator<String> html) {
        var content = (QuestionContent) row[4];
        return new FeedEntry(
                (UUID) row[0],
                Objects.requireNonNullElse(content.title(), (String) row[1]),
                (String) row[3],
                "/topics/" + row[2] + "/" + row[1],
                (Instant) row[5],
                PlainText.of(html.apply(content.prompt()), LONGEST_SUMMARY),
                content.tags());
    }

    /** The readable questions, by topic and slug. */
    List<QuestionChange> questions(int limit) {
        return database.createQuery("""
                        select q.topic, q.slug, q.publishedAt from Question q join Topic t on t.slug = q.topic
                        where q.status = PUBLISHED and q.kind = OPEN and t.retired = false order by q.topic, q.slug
                        """, Object[].class)
                .setMaxResults(limit)
                .getResultStream()
                .map(row -> new QuestionChange((String) row[0], (String) row[1], (Instant) row[2]))
                .toList();
    }

    /** All topics, by slug. */
    List<PageChange> topics() {
        return database.createQuery("""
                        select t, (select max(q.publishedAt) from Question q
                                   where q.topic = t.slug and q.status = PUBLISHED and q.kind = OPEN),
                            (select count(*) from Question q
                             where q.topic = t.slug and q.status = PUBLISHED and q.kind = OPEN)
                        from Topic t join fetch t.section s join fetch s.track
                        where t.retired = false order by t.slug
                        """, Object[].class)
                .getResultStream()
                .map(row -> {
                    var topic = (Topic) row[0];
                    return new PageChange(
                            topic.slug(), topic.section().track().slug(), topic.changed((Instant) row[1]), (long)
                                    row[2]);
                })
                .toList();
    }
}
