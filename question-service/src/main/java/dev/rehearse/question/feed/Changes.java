package dev.rehearse.question.feed;

import dev.rehearse.edge.database.Repository;
import dev.rehearse.question.catalog.QuestionContent;
import dev.rehearse.question.markdown.PlainText;
import dev.rehearse.question.markdown.RenderedTexts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** When questions and topics were changed last. */
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

    /** The questions that were published last, the newest first. */
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
                "/topics/%1$s?question=%2$s#%2$s".formatted(row[2], row[1]),
                (Instant) row[5],
                PlainText.of(html.apply(content.prompt()), LONGEST_SUMMARY),
                content.tags());
    }

    /**
     * All topics, by slug. A topic changed at the start of the day that its file names, or with one of its questions.
     */
    List<PageChange> topics() {
        return database.createQuery("""
                        select t.slug, t.section.track.slug, t.updatedOn, max(q.publishedAt), count(q.id)
                        from Topic t left join Question q
                            on q.topic = t.slug and q.status = PUBLISHED and q.kind = OPEN
                        where t.retired = false
                        group by t.slug, t.section.track.slug, t.updatedOn order by t.slug
                        """, Object[].class)
                .getResultStream()
                .map(row -> new PageChange(
                        (String) row[0], (String) row[1], latest((LocalDate) row[2], row[3]), (long) row[4]))
                .toList();
    }

    private static Instant latest(LocalDate updated, Object published) {
        var day = updated.atStartOfDay(ZoneOffset.UTC).toInstant();
        return Stream.of(day, published)
                .filter(Instant.class::isInstance)
                .map(Instant.class::cast)
                .max(Instant::compareTo)
                .orElse(day);
    }
}
